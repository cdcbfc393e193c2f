/**
 * Colours and weights of terminal text. Chalk's functions fit as they are: `formatX(data, { style: chalk })`.
 * Nothing is said by style alone; with `plainStyle` the same words stand there.
 */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly green: (text: string) => string;
}

const unchanged = (text: string): string => text;

/** No styling: for files, pipes and `NO_COLOR`. */
export const plainStyle: Style = {
  bold: unchanged,
  dim: unchanged,
  red: unchanged,
  yellow: unchanged,
  green: unchanged,
};
