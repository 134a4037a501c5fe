// Tells the cache which types stand behind a union or interface. Local plugin of the code generator.
const { isAbstractType } = require('graphql');

module.exports = {
  plugin(schema) {
    const abstract = Object.values(schema.getTypeMap()).filter((type) => isAbstractType(type) && !type.name.startsWith('__'));
    const types = Object.fromEntries(abstract.map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]));
    return `export const possibleTypes: Record<string, string[]> = ${JSON.stringify(types, null, 2)};\n`;
  },
};
