/**
 * The page's script: it filters and opens. Everything can be read without it. It is written as it is sent, in plain
 * JavaScript of browsers, since its hash stands in the page's policy.
 */
export const comparisonScript = `
(() => {
  'use strict';
  document.documentElement.classList.add('scripted');
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const byId = (id) => document.getElementById(id);

  // One entry is a change; it is found by its own text and by the heading that it stands under.
  const entries = all('[data-entry]').map((element) => ({ element, group: element.closest('[data-group]') }));
  const textOf = (entry) => (entry.text ??=
    [entry.group.querySelector('h3'), entry.group.querySelector('h3 + .meta'), entry.element]
      .map((element) => element?.textContent ?? '').join(' ').toLowerCase());

  const form = byId('filter');
  const fields = { text: byId('filter-text'), class: byId('filter-class'), kind: byId('filter-kind') };

  const applyFilter = () => {
    const words = fields.text.value.toLowerCase().split(/\\s+/).filter((word) => word !== '');
    const active = words.length > 0 || fields.class.value !== '' || fields.kind.value !== '';
    let shown = 0;
    for (const entry of entries) {
      const { dataset } = entry.element;
      const matches = (fields.class.value === '' || dataset.class === fields.class.value)
        && (fields.kind.value === '' || dataset.kind === fields.kind.value)
        && words.every((word) => textOf(entry).includes(word));
      entry.element.hidden = !matches;
      if (matches) shown += 1;
    }
    for (const group of all('[data-group], [data-group] details')) {
      group.hidden = active && all('[data-entry]', group).every((element) => element.hidden);
    }
    // What is found is shown, also where it is folded away.
    if (words.length > 0 || fields.class.value === 'editorial') {
      for (const details of all('details')) details.open = all('[data-entry]', details).some((element) => !element.hidden);
    }
    for (const section of all('[data-section]')) {
      const own = all('[data-entry]', section);
      section.querySelector('[data-none]').hidden = own.length === 0 || own.some((element) => !element.hidden);
    }
    byId('filter-status').textContent = active ? 'Showing ' + shown + ' of ' + entries.length + ' changes.' : '';
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
    target.scrollIntoView();
  };
  addEventListener('hashchange', showTarget);

  addEventListener('click', (event) => {
    const button = event.target.closest('[data-expand]');
    if (button === null) return;
    const open = button.textContent === 'Open all';
    for (const details of all('details', button.closest('[data-section]'))) details.open = open;
    button.textContent = open ? 'Close all' : 'Open all';
  });

  if (location.hash !== '') showTarget();
})();
`;
