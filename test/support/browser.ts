import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const named = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

/** The Chromium of this machine: `CHROMIUM_PATH`, or where Debian puts it; undefined where it is not there. */
export const chromiumPath = existsSync(named) ? named : undefined;

/** Why browser tests are left out, where they are. */
export const noChromium = `LEFT OUT: there is no Chromium at ${named}; set CHROMIUM_PATH to one`;

/** Starts Chromium without a window and without traffic of its own. */
export async function startBrowser(): Promise<Browser> {
  if (chromiumPath === undefined) throw new Error(noChromium);
  return chromium.launch({
    executablePath: chromiumPath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
