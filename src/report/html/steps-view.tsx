import type { VNode } from 'preact';
import type { Exchange } from '../../model/exchange.js';
import type { ScenarioResult, StepResult } from '../../model/run-result.js';
import { groupBy } from '../group-by.js';
import { formatCount, formatDuration } from '../quantity.js';
import { ExchangeLine } from './exchange-view.js';
import { FindingView } from './finding-view.js';
import type { ReportView } from './report-view.js';
import { limits, Said } from './said.js';
import { VerdictMark } from './verdict-mark.js';

interface StepsProps {
  readonly scenario: ScenarioResult;
  readonly view: ReportView;
}

/**
 * The steps of a scenario in order, each with its outcome, its time, the requests that it made and, where the
 * scenario passed, what it remarks all the same.
 */
export function StepsView({ scenario, view }: StepsProps): VNode {
  if (scenario.steps.length === 0) return <p class="meta">No step was run.</p>;
  return (
    <ol class="steps">
      {scenario.steps.map((step) => (
        <Step step={step} remarks={scenario.verdict === 'passed' ? step.findings : []} view={view} />
      ))}
    </ol>
  );
}

interface StepProps {
  readonly step: StepResult;
  /** What is not shown with the evidence of the scenario, because it passed. */
  readonly remarks: StepResult['findings'];
  readonly view: ReportView;
}

function Step({ step, remarks, view }: StepProps): VNode {
  return (
    <li>
      <p>
        <b>
          <Said text={step.keyword.trim()} />
        </b>{' '}
        <Said text={step.text} limit={limits.text} />
      </p>
      <p class="meta">
        <VerdictMark outcome={step.outcome} /> · {formatDuration(step.durationMs)}
        {step.examined !== undefined && ` · ${formatCount(step.examined, 'thing')} examined`} · line{' '}
        {step.line}
      </p>
      {remarks.map((finding) => (
        <FindingView step={step} finding={finding} />
      ))}
      <Requests step={step} view={view} />
    </li>
  );
}

/**
 * The requests of a step. Where it made several, each has the time since the first; where it asked the same thing again, as
 * a step does that waits for something, a line says how often and for how long.
 */
function Requests({ step, view }: Omit<StepProps, 'remarks'>): VNode {
  const exchanges = step.exchanges.map((id) => view.index.findExchange(id));
  const [first] = exchanges;
  const sinceFirst = (exchange: Exchange | undefined): number | undefined =>
    exchange === undefined || first === undefined || exchanges.length < 2
      ? undefined
      : Date.parse(exchange.startedAt) - Date.parse(first.startedAt);
  return (
    <>
      {listRepeated(exchanges).map(({ request, times, forMs }) => (
        <p class="meta request">
          Asked {times} times within {formatDuration(forMs)}: {request.method}{' '}
          <Said text={request.url} limit={limits.header} />
        </p>
      ))}
      {step.exchanges.map((id, at) => {
        const since = sinceFirst(exchanges[at]);
        return (
          <p class="meta request">
            {since !== undefined && <span class="since">+{formatDuration(Math.max(0, since))} </span>}
            <RequestLine id={id} view={view} />
          </p>
        );
      })}
    </>
  );
}

interface Repeated {
  readonly request: Exchange['request'];
  readonly times: number;
  /** From the first to the last. */
  readonly forMs: number;
}

function listRepeated(exchanges: readonly (Exchange | undefined)[]): readonly Repeated[] {
  const made = exchanges.filter((exchange) => exchange !== undefined);
  const groups = groupBy(made, ({ request: { method, url, body = '' } }) => `${method} ${url} ${body}`);
  return [...groups.values()].flatMap((group) => {
    const [first, last] = [group[0], group.at(-1)];
    if (first === undefined || last === undefined || group.length < 2) return [];
    const forMs = Math.max(0, Date.parse(last.startedAt) - Date.parse(first.startedAt));
    return [{ request: first.request, times: group.length, forMs }];
  });
}

function RequestLine({ id, view }: { readonly id: string; readonly view: ReportView }): VNode {
  const exchange = view.index.findExchange(id);
  if (exchange !== undefined) return <ExchangeLine exchange={exchange} />;
  return (
    <>
      Exchange <Said text={id} />, which the record does not hold.
    </>
  );
}
