import type { VNode } from 'preact';
import type { ScenarioResult, StepResult } from '../../model/run-result.js';
import { formatCount, formatDuration } from '../quantity.js';
import { ExchangeLine } from './exchange-view.js';
import type { ReportView } from './report-view.js';
import { limits, Said } from './said.js';
import { VerdictMark } from './verdict-mark.js';

interface StepsProps {
  readonly scenario: ScenarioResult;
  readonly view: ReportView;
}

/** The steps of a scenario in order, each with its outcome, its time, and the requests that it made. */
export function StepsView({ scenario, view }: StepsProps): VNode {
  if (scenario.steps.length === 0) return <p class="meta">No step was run.</p>;
  return (
    <ol class="steps">
      {scenario.steps.map((step) => (
        <Step step={step} view={view} />
      ))}
    </ol>
  );
}

function Step({ step, view }: { readonly step: StepResult; readonly view: ReportView }): VNode {
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
      {step.exchanges.map((id) => (
        <p class="meta request">
          <RequestLine id={id} view={view} />
        </p>
      ))}
    </li>
  );
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
