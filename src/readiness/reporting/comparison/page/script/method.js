// Peer groups and what was set aside; the rest of the method is text of the page.
function renderMethod() {
  const head = (title, kind) => el('th', { scope: 'col', class: kind || null }, title);
  const leader = (place) => (place === null ? '–' : unitButton(UNITS[place]));
  byId('groups').replaceChildren(el('h2', {}, t('peers_heading')), el('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': t('peers_heading') }, el('table', { class: 'list' },
    el('thead', {}, el('tr', {}, head(t('peer')), head(t('units'), 'num'), head('Median', 'num'), head(t('best'), 'num'), head(t('best_by')))),
    el('tbody', {}, ...DATA.peers.map(([name, size, median, best, first]) => el('tr', {}, el('th', { scope: 'row' }, el('bdi', {}, name)),
      el('td', { class: 'num' }, whole(size)), el('td', { class: 'num' }, num(median)), el('td', { class: 'num' }, num(best)), el('td', {}, leader(first))))))));
  if (!DATA.aside.length) { byId('aside').replaceChildren(el('p', {}, t('aside_none'))); return; }
  byId('aside').replaceChildren(el('p', {}, t('aside_text', { n: DATA.aside.length })), el('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': t('aside_heading') }, el('table', { class: 'list' },
    el('thead', {}, el('tr', {}, head(t('file')), head(t('reason')))),
    el('tbody', {}, ...DATA.aside.map(([file, reason]) => el('tr', {}, el('th', { scope: 'row' }, el('bdi', {}, file)), el('td', {}, el('bdi', {}, reason))))))));
}
