import { build, preview } from 'vite';

/** Builds the gallery and serves it on a free port, with the app's content security policy. */
export default async function serve(): Promise<() => Promise<void>> {
  const configFile = `${import.meta.dirname}/vite.config.ts`;
  await build({ configFile });
  const server = await preview({ configFile, preview: { port: 0, host: '127.0.0.1' } });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('the gallery has no port');
  process.env['GALLERY_URL'] = `http://127.0.0.1:${address.port}`;
  return () => server.close();
}
