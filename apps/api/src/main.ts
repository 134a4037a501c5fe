import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { lookAssets, themeScriptHash } from '@cairn/look';
import { createHttpApp, Db, INSTALLATION, stopOnSignal, systemScope } from '@cairn/platform';
import { ApiModule } from './api.module.js';
import { portalRoutes } from './portal-routes.js';
import { beginProcess, couldNotStart } from './process.js';

const begun = beginProcess('api');
const { config, log } = begun;

async function serve(): Promise<void> {
  const { app, stopping } = await createHttpApp(ApiModule.of(begun), {
    config,
    log,
    portal: { folder: fileURLToPath(new URL('../../portal/dist', import.meta.url)), routes: portalRoutes },
    files: lookAssets().map((asset) => ({ ...asset, immutable: true })),
    scriptHashes: [themeScriptHash],
    // A page without a referrer sends its forms from nowhere; the link's secret and the page's nonce decide there, no cookie.
    sentFromAnywhere: ['/go/d/:token/:act'],
    checks: (started) => ({
      database: () => started.get(Db).read(systemScope(INSTALLATION), (tx) => tx.row(`select $1::uuid as practice_id`)),
    }),
  });
  await app.listen(config.port, config.host);
  stopOnSignal(app, stopping);
  log.info({ address: config.publicUrl }, 'Ready');
}

serve().catch(couldNotStart(log));
