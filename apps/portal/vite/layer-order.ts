import type { Plugin } from 'vite';

const ORDER = '@layer reset,tokens,base,components,utilities;';

/**
 * Says the order of the layers at the head of every stylesheet. The first sheet that a browser reads decides it, and which one that is depends on
 * how the build cut the chunks.
 */
export const layerOrder: Plugin = {
  name: 'cairn-layer-order',
  apply: 'build',
  enforce: 'post',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type === 'asset' && file.fileName.endsWith('.css')) file.source = ORDER + String(file.source);
    }
  },
};
