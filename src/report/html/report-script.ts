/**
 * The page's script: it filters, opens and copies. Everything can be read without it. It is written as it is
 * sent, in plain JavaScript of browsers, since its hash stands in the page's policy.
 */
export const reportScript = `
(() => {
  'use strict';
  const root = document.documentElement;
  root.classList.add('scripted');
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const byId = (id) => document.getElementById(id);

  // One entry is a scenario or a requirement; a scenario may stand in several sections.
  const entries = new Map();
  for (const element of all('[data-entry]')) {
    const key = element.dataset.entry;
    const entry = entries.get(key) ?? { elements: [], verdict: element.dataset.verdict,
      suites: element.dataset.suites.split(' '), scenario: !key.startsWith('requirement') };
    entry.elements.push(element);
    entries.set(key, entry);
  }
  // What a large page keeps apart is put in its place when it is opened.
  const apartOf = (place) => JSON.parse(byId('apart-' + place.dataset.apart).textContent);
  const contentOf = (place) => new DOMParser().parseFromString(apartOf(place), 'text/html').body;
  const fill = (details) => {
    for (const place of all(':scope > [data-apart]', details)) {
      place.replaceChildren(...contentOf(place).childNodes);
      delete place.dataset.apart;
    }
  };
  const open = (details) => {
    fill(details);
    details.open = true;
  };
  addEventListener('toggle', (event) => { if (event.target.open) fill(event.target); }, true);

  const wordsOf = (element) => [element.textContent,
    ...all('[data-apart]', element).map((place) => contentOf(place).textContent)];
  const textOf = (entry) => (entry.text ??= entry.elements.flatMap(wordsOf).join(' ').toLowerCase());

  const form = byId('filter');
  const fields = { text: byId('filter-text'), verdict: byId('filter-verdict'), suite: byId('filter-suite') };
  const total = [...entries.values()].filter((entry) => entry.scenario).length;

  const applyFilter = () => {
    const words = fields.text.value.toLowerCase().split(/\\s+/).filter((word) => word !== '');
    const verdict = fields.verdict.value;
    const suite = fields.suite.value;
    const active = words.length > 0 || verdict !== '' || suite !== '';
    let shown = 0;
    for (const entry of entries.values()) {
      const matches = (verdict === '' || entry.verdict === verdict)
        && (suite === '' || entry.suites.includes(suite))
        && words.every((word) => textOf(entry).includes(word));
      for (const element of entry.elements) element.hidden = !matches;
      if (matches && entry.scenario) shown += 1;
    }
    for (const group of all('.group, table.matrix')) {
      const own = all('[data-entry]', group);
      group.hidden = active && own.every((element) => element.hidden);
    }
    for (const section of all('[data-section]')) {
      const own = all('[data-entry]', section);
      const none = section.querySelector('[data-none]');
      none.hidden = own.length === 0 || own.some((element) => !element.hidden);
    }
    byId('filter-status').textContent = active ? 'Showing ' + shown + ' of ' + total + ' scenarios.' : '';
  };

  let waiting;
  form?.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(applyFilter, 120);
  });
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    applyFilter();
  });
  form?.addEventListener('reset', () => setTimeout(applyFilter));

  const showTarget = () => {
    const target = byId(location.hash.slice(1));
    if (target === null) return;
    if (target.closest('[hidden]') !== null) {
      form.reset();
      applyFilter();
    }
    for (let at = target; at !== null; at = at.parentElement) {
      if (at.tagName === 'DETAILS') open(at);
    }
    target.scrollIntoView();
  };
  addEventListener('hashchange', showTarget);

  const copy = async (button) => {
    const code = button.closest('.command').querySelector('code');
    let said = 'Copied';
    try {
      await navigator.clipboard.writeText(code.textContent);
    } catch {
      getSelection().selectAllChildren(code);
      if (!document.execCommand('copy')) said = 'Marked: copy it with the keyboard';
    }
    button.textContent = said;
    setTimeout(() => { button.textContent = 'Copy command'; }, 4000);
  };
  const expand = (button) => {
    const opens = button.textContent === 'Open all';
    for (const details of all('details', button.closest('[data-section]'))) {
      if (opens) open(details);
      else details.open = false;
    }
    button.textContent = opens ? 'Close all' : 'Open all';
  };
  addEventListener('click', (event) => {
    const button = event.target.closest('[data-copy], [data-expand]');
    if (button !== null) void ('copy' in button.dataset ? copy(button) : expand(button));
    const link = event.target.closest('a[href^="#"]');
    if (link !== null && link.hash === location.hash) showTarget();
  });

  let opened = [];
  addEventListener('beforeprint', () => {
    opened = all('details:not([open]):not([data-print="closed"])');
    for (const details of opened) open(details);
  });
  addEventListener('afterprint', () => {
    for (const details of opened) details.open = false;
  });

  if (location.hash !== '') showTarget();
})();
`;
