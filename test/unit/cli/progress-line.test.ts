import { describe, expect, it } from 'vitest';
import { createProgressLine } from '../../../src/cli/progress-line.js';
import type { Surroundings } from '../../../src/cli/surroundings.js';

/** A progress line whose clock the test sets, and all that it wrote. */
function create(isTTY: boolean) {
  const clock = { now: 0 };
  const written: string[] = [];
  const stderr = { isTTY, columns: 10, write: (text: string) => written.push(text) };
  const line = createProgressLine({ stderr, monotonic: () => clock.now } as unknown as Surroundings);
  return { clock, written, line };
}

const erase = '\r\u001b[2K';

describe('the progress line', () => {
  it('is silent in the first second, and then shown ten times a second, cut to the terminal', () => {
    const { clock, written, line } = create(true);
    for (const now of [0, 999, 1000, 1050, 1100]) {
      clock.now = now;
      line.show(`${String(now)} validated`);
    }
    expect(written).toEqual([`${erase}1000 vali`, `${erase}1100 vali`]);
  });

  it('is taken away once, where it is there', () => {
    const { clock, written, line } = create(true);
    line.clear();
    clock.now = 2000;
    line.show('x');
    line.clear();
    line.clear();
    expect(written).toEqual([`${erase}x`, erase]);
  });

  it('is nothing where there is no terminal', () => {
    const { clock, written, line } = create(false);
    clock.now = 5000;
    line.show('x');
    line.clear();
    expect(written).toEqual([]);
  });
});
