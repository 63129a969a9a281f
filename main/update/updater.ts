import type { KeyObject } from 'node:crypto';
import {
  CancellationToken,
  DebUpdater,
  MacUpdater,
  NsisUpdater,
  Provider,
  RpmUpdater,
  type BaseUpdater,
  type UpdateInfo,
} from 'electron-updater';
import type { ProviderRuntimeOptions } from 'electron-updater/out/providers/Provider.js';
import type { ReleaseFile } from '../../signaling/updates/release-feed.ts';
import { feedName } from '../../signaling/updates/release-names.ts';
import type { Release } from '../bridge/update.ts';
import { KeepingAppImageUpdater, type AppImageStart } from './app-image-updater.ts';
import { downloadReleaseFile } from './feed-download.ts';
import type { FeedPlace } from './feed-place.ts';
import { INSTALLER_ENDING, type InstallKind } from './install-kind.ts';
import { MacInstall } from './mac-install.ts';
import { readSignedFeed } from './signed-feed.ts';
import { UpdateError } from './update-error.ts';

/** What checks, downloads and installs. Each may reject with an `UpdateError`. */
export interface Updater {
  /** The release that is newer than what runs; null when there is none. */
  check(place: FeedPlace, signal: AbortSignal): Promise<Release | null>;
  /**
   * Of the release that the last check found.
   *
   * @param onProgress told of how much is there, 0 to 1
   */
  download(signal: AbortSignal, onProgress: (share: number) => void): Promise<void>;
  /** Makes what was downloaded ready, where that takes a while. Rejects when it cannot be installed. */
  prepare(signal: AbortSignal): Promise<void>;
  /** Installs what was prepared, and starts it. False when that failed. */
  install(): boolean;
  /** Whether `install` ends the app itself; else it is the last that an app does that ends. */
  readonly endsApp: boolean;
}

export interface UpdaterOptions {
  kind: InstallKind;
  /** Where the app is an AppImage. */
  appImage: AppImageStart | null;
  /** In the app. */
  key: KeyObject;
  /** That runs. */
  version: string;
  /** Folder below which what was downloaded is kept until it is installed. */
  cacheDir: string;
  /** Starts this app again once it has ended. */
  relaunch: () => void;
  onError: (error: Error) => void;
}

/**
 * electron-updater, with what it would do by itself taken away: its own requests (which follow redirects to any place), its file in
 * the app's resources that names a feed, the random id that it writes down to send along, downloading and installing unasked.
 */
export function openUpdater(options: UpdaterOptions): Updater {
  const { key, version, cacheDir, relaunch, onError } = options;
  const updater = updaterFor(options, {
    version,
    name: 'earshot',
    isPackaged: true,
    appUpdateConfigPath: '',
    userDataPath: cacheDir,
    baseCachePath: cacheDir,
    whenReady: () => Promise.resolve(),
    relaunch,
    quit: () => mac?.taken(),
    onQuit: () => {},
  });
  const mac = updater instanceof MacUpdater ? new MacInstall(updater) : null;
  updater.logger = null;
  updater.autoDownload = false;
  updater.autoInstallOnAppQuit = false;
  updater.allowDowngrade = false;
  updater.disableWebInstaller = true;
  // It would read parts of the file by ranges, and put it together with parts of the old one.
  updater.disableDifferentialDownload = true;
  updater.on('error', onError);

  let job: {
    place: FeedPlace;
    signal: AbortSignal;
    file: ReleaseFile | null;
    onProgress: (share: number) => void;
  } | null = null;
  class SignedFeed extends Provider<UpdateInfo> {
    constructor(_options: unknown, _updater: unknown, runtime: ProviderRuntimeOptions) {
      super(runtime);
    }
    async getLatestVersion(): Promise<UpdateInfo> {
      const name = feedName(process.platform, process.arch);
      if (job === null || name === null) throw new UpdateError('no-file');
      const { version: newest, files, releaseNotes } = await readSignedFeed(job.place, name, key, job.signal);
      job.file = fileFor(files, options.kind, process.arch);
      return {
        version: newest,
        files: job.file === null ? [] : [job.file],
        releaseNotes,
        path: '',
        sha512: '',
        releaseDate: '',
      };
    }
    resolveFiles({ files }: UpdateInfo) {
      const folder = job?.place.url;
      return files.map((info) => ({ info, url: new URL(encodeURIComponent(info.url), folder) }));
    }
  }
  updater.setFeedURL({ provider: 'custom', updateProvider: SignedFeed });
  const replaced = {
    stagingUserIdPromise: { value: Promise.resolve('') },
    configOnDisk: { value: Promise.resolve({ updaterCacheDirName: 'earshot-updater' }) },
    httpExecutor: { download: (_url: URL, destination: string) => downloadTo(destination) },
  };
  for (const [name, value] of Object.entries(replaced)) Object.defineProperty(updater, name, { value });

  async function downloadTo(destination: string): Promise<string> {
    if (!job?.file) throw new UpdateError('no-file');
    await downloadReleaseFile(job.place, job.file, destination, job.signal, job.onProgress);
    return destination;
  }

  return {
    async check(place, signal) {
      job = { place, signal, file: null, onProgress: () => {} };
      const result = await updater.checkForUpdates();
      if (result === null) throw new UpdateError('no-file');
      if (!result.isUpdateAvailable) return null;
      if (job.file === null) throw new UpdateError('no-file');
      const { version: newest, releaseNotes } = result.updateInfo;
      return { version: newest, notes: typeof releaseNotes === 'string' ? releaseNotes : '', size: job.file.size };
    },
    async download(signal, onProgress) {
      if (job === null) throw new UpdateError('no-file');
      job = { ...job, signal, onProgress };
      await updater.downloadUpdate(new CancellationToken());
    },
    prepare: (signal) => mac?.prepare(signal) ?? Promise.resolve(),
    endsApp: mac !== null,
    install() {
      if (updater instanceof MacUpdater) {
        mac?.install();
        return true;
      }
      // Without questions where the system asks none itself, and started again.
      return updater.install(true, true);
    },
  };
}

type AppAdapter = ConstructorParameters<typeof DebUpdater>[1];

function updaterFor({ kind, appImage }: UpdaterOptions, app: AppAdapter): BaseUpdater | MacUpdater {
  switch (kind) {
    case 'appimage':
      if (appImage === null) throw new Error('no AppImage runs');
      return new KeepingAppImageUpdater(app, appImage);
    case 'deb':
      return new DebUpdater(null, app);
    case 'rpm':
      return new RpmUpdater(null, app);
    case 'nsis':
      return new NsisUpdater(null, app);
    case 'mac':
      return new MacUpdater(undefined, app);
  }
}

/** What a release has for an installation: of several files the one whose name has the processor's. */
export function fileFor(files: readonly ReleaseFile[], kind: InstallKind, arch: string): ReleaseFile | null {
  const fitting = files.filter(({ url }) => url.endsWith(INSTALLER_ENDING[kind]));
  return fitting.find(({ url }) => url.includes(arch)) ?? fitting[0] ?? null;
}
