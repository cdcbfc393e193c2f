import type { Exchange } from '../model/exchange.js';

/** One exchange as a line of `exchanges.ndjson`, with its line end. */
function formatExchangeLine(exchange: Exchange): string {
  return `${JSON.stringify(exchange)}\n`;
}

/** All exchanges as `exchanges.ndjson`: the whole record, of which the other reports show parts. */
export function formatExchanges(exchanges: readonly Exchange[]): string {
  return exchanges.map(formatExchangeLine).join('');
}
