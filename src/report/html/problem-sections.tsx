import type { VNode } from 'preact';
import type { ScenarioResult } from '../../model/run-result.js';
import type { Verdict } from '../../model/verdict.js';
import { groupBy } from '../group-by.js';
import { formatCount } from '../quantity.js';
import { EvidenceView } from './evidence-view.js';
import type { ReportView } from './report-view.js';
import { ExpandButton, type SectionEntry } from './report-section.js';
import { limits, Said } from './said.js';
import { VerdictMark } from './verdict-mark.js';

/** The sections on what did not pass: failures first, then what could not be judged, was not exercised, not claimed. */
export function listProblemSections(view: ReportView): readonly SectionEntry[] {
  return [
    ...failedSections(view),
    ...section(view, 'error', {
      id: 'errors',
      title: 'Could not be judged',
      advice:
        'An error of the network, the authorization server or this toolkit stood between. Nothing is known of the target from these scenarios: mend what each one names, then run them again.',
    }),
    ...section(view, 'not-exercised', {
      id: 'not-exercised',
      title: 'Not exercised',
      advice: adviseNotExercised(view),
    }),
    ...section(view, 'not-claimed', {
      id: 'not-claimed',
      title: 'Not claimed',
      advice:
        'The target file does not claim these optional capabilities, so they were not tested. If the target has one, add it to the claims of the target file and run again.',
    }),
  ];
}

/** Secrets never reach a report, so the commands have names for them. */
const aboutCommands =
  'In the commands that repeat a request $TOKEN stands for an access token, and other names in capitals for what was kept out of this report.';

function failedSections(view: ReportView): readonly SectionEntry[] {
  const failed = view.result.scenarios.filter(
    ({ verdict, accepted }) => verdict === 'failed' && accepted === undefined,
  );
  const accepted = view.result.scenarios.filter((scenario) => scenario.accepted !== undefined);
  const mandatory = failed.filter((scenario) => !view.index.isRecommendation(scenario));
  const recommended = failed.filter((scenario) => view.index.isRecommendation(scenario));
  return [
    ...evidenceSection(view, mandatory, {
      id: 'failed',
      title: 'Failed',
      advice: `In these scenarios the target did something else than was expected. ${aboutCommands}`,
    }),
    ...evidenceSection(view, recommended, {
      id: 'recommendations',
      title: 'Failed, but not mandatory',
      advice: `These scenarios test recommendations and options only (SHOULD, MAY). They are warnings and do not make the target non-conformant. ${aboutCommands}`,
    }),
    ...evidenceSection(view, accepted, {
      id: 'accepted',
      title: 'Failed, known and accepted',
      advice:
        'In these scenarios the target did something else than was expected, and somebody has accepted that for a time. They do not fail the run.',
    }),
  ];
}

interface Wording {
  readonly id: string;
  readonly title: string;
  readonly advice: string;
}

function section(view: ReportView, verdict: Verdict, wording: Wording): readonly SectionEntry[] {
  const own = view.result.scenarios.filter((scenario) => scenario.verdict === verdict);
  if (verdict === 'error') return evidenceSection(view, own, wording);
  if (own.length === 0) return [];
  const content = (
    <>
      <p class="advice">{wording.advice}</p>
      {[...groupBy(own, ({ reason }) => reason ?? 'No reason is given.')].map(([reason, scenarios]) => (
        <ReasonGroup reason={reason} scenarios={scenarios} view={view} />
      ))}
    </>
  );
  return [{ id: wording.id, title: wording.title, count: own.length, content }];
}

function evidenceSection(
  view: ReportView,
  scenarios: readonly ScenarioResult[],
  { id, title, advice }: Wording,
): readonly SectionEntry[] {
  if (scenarios.length === 0) return [];
  const content = (
    <>
      <p class="advice">
        {advice} <ExpandButton />
      </p>
      {scenarios.map((scenario) => (
        <EvidenceView scenario={scenario} view={view} />
      ))}
    </>
  );
  return [{ id, title, count: scenarios.length, content }];
}

function adviseNotExercised({ result }: ReportView): string {
  const writing = result.target.writes
    ? ''
    : ' This run was not allowed to write; scenarios that write need writes: true in the target file.';
  return `These scenarios found nothing to look at, so they say nothing about the target, neither good nor bad. Put the data that each reason names on the target, name it under data in the target file, and run again.${writing}`;
}

interface GroupProps {
  readonly reason: string;
  readonly scenarios: readonly ScenarioResult[];
  readonly view: ReportView;
}

function ReasonGroup({ reason, scenarios, view }: GroupProps): VNode {
  return (
    <div class="group">
      <h3>
        <Said text={reason} limit={limits.text} />
      </h3>
      <p class="meta">{formatCount(scenarios.length, 'scenario')}</p>
      <ul class="plain">
        {scenarios.map((scenario) => (
          <li
            data-entry={view.numberOf(scenario)}
            data-verdict={scenario.verdict}
            data-suites={view.suiteNumberOf(scenario.suite)}
          >
            <VerdictMark outcome={scenario.verdict} />{' '}
            <a href={`#scenario-${view.numberOf(scenario)}`}>
              <Said text={scenario.name} />
            </a>{' '}
            <span class="meta">
              <Said text={scenario.requirements.join(', ')} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
