import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Below this many bytes a smaller file saves no packet. */
const WORTH_IT = 1_000;

/** Writes each text that a browser loads a second and a third time, as `.br` and `.gz`: the server sends those. */
export const compressed = (): Plugin => ({
  name: 'compressed',
  apply: 'build',
  writeBundle: {
    // After what others still write, index.html with them.
    order: 'post',
    sequential: true,
    handler({ dir = '' }, bundle) {
      for (const name of Object.keys(bundle).filter((file) => /\.(js|css|html|svg)$/.test(file))) {
        const words = readFileSync(join(dir, name));
        if (words.length < WORTH_IT) continue;
        writeFileSync(
          join(dir, `${name}.br`),
          brotliCompressSync(words, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
        );
        writeFileSync(join(dir, `${name}.gz`), gzipSync(words, { level: 9 }));
      }
    },
  },
});
