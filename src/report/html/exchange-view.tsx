import type { VNode } from 'preact';
import type { Exchange, Headers } from '../../model/exchange.js';
import { formatDuration, formatInstant } from '../quantity.js';
import { Inside, type Apart } from './apart.js';
import { prettyBody } from './pretty-body.js';
import { limits, Said, SaidBlock } from './said.js';

const whole = 'exchanges.ndjson';

interface ViewProps {
  readonly exchange: Exchange;
  readonly apart: Apart;
}

/** One exchange, closed: the line says what was asked and answered; inside are headers and bodies of both. */
export function ExchangeView({ exchange, apart }: ViewProps): VNode {
  const { request, response, failure } = exchange;
  return (
    <details class="exchange">
      <summary>
        <ExchangeLine exchange={exchange} />
      </summary>
      <Inside apart={apart}>
        <p class="meta">
          Exchange <Said text={exchange.id} />, {exchange.purpose}, {formatInstant(exchange.startedAt)},{' '}
          {formatDuration(exchange.durationMs)}
          {exchange.redacted.length > 0 && (
            <>
              . Redacted: <Said text={exchange.redacted.join(', ')} whole={whole} />
            </>
          )}
        </p>
        <h5>Request</h5>
        <HeaderList headers={request.headers} />
        <Body body={request.body} exchange={exchange.id} />
        <h5>Response</h5>
        {failure !== undefined && (
          <p>
            None came ({failure.kind}): <Said text={failure.message} limit={limits.text} whole={whole} />
          </p>
        )}
        {response !== undefined && (
          <>
            <p>Status {response.status}</p>
            <HeaderList headers={response.headers} />
            <Body body={response.body} exchange={exchange.id} />
          </>
        )}
        {response === undefined && failure === undefined && <p>None is recorded.</p>}
      </Inside>
    </details>
  );
}

/** An exchange in a line: method, URL and status, or why no response came. */
export function ExchangeLine({ exchange }: { readonly exchange: Exchange }): VNode {
  const { request, response, failure } = exchange;
  const outcome =
    response === undefined ? `no response (${failure?.kind ?? 'not recorded'})` : response.status;
  return (
    <>
      <b>
        <Said text={request.method} />
      </b>{' '}
      <Said text={request.url} limit={limits.header} whole={whole} /> <span class="arrow">→</span>{' '}
      <b>{outcome}</b>
    </>
  );
}

function HeaderList({ headers }: { readonly headers: Headers }): VNode {
  const entries = Object.entries(headers);
  if (entries.length === 0) return <p class="meta">No headers.</p>;
  return (
    <ul class="headers">
      {entries.map(([name, value]) => (
        <li>
          <b>
            <Said text={name} whole={whole} />:
          </b>{' '}
          <Said text={value} limit={limits.header} whole={whole} />
        </li>
      ))}
    </ul>
  );
}

function Body({ body, exchange }: { readonly body: string | undefined; readonly exchange: string }): VNode {
  if (body === undefined || body === '') return <p class="meta">No body.</p>;
  const pretty = prettyBody(body);
  return (
    <>
      {pretty !== body && <p class="meta">Body, indented for reading:</p>}
      <SaidBlock text={pretty} limit={limits.body} whole={`${whole}, exchange ${exchange.slice(0, 80)}`} />
    </>
  );
}
