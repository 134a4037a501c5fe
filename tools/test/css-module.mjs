// Class names in tests are their own names.
export default new Proxy({}, { get: (_, name) => String(name) });
