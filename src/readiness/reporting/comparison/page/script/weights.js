// Which weights move the ranking most.
let allWeights = false;

function renderWeights(view) {
  const moving = DATA.shifts.filter((shift) => shift[3] > 0);
  const shown = allWeights ? moving : moving.slice(0, 15);
  const most = moving.length ? moving[0][2] || 1 : 1;
  const line = ([title, depth, mean, greatest]) => {
    const bar = el('i', { class: 'weight', 'aria-hidden': 'true' }, el('i', {}));
    bar.firstChild.style.width = (mean / most) * 100 + '%';
    return el('tr', {}, el('th', { scope: 'row' }, title, el('small', {}, depth ? tier(depth) : t('criterion'))),
      el('td', { class: 'num' }, decimal(mean, 2)), el('td', { class: 'wide' }, bar), el('td', { class: 'num' }, whole(greatest)));
  };
  const head = (title, kind) => el('th', { scope: 'col', class: kind || null }, title);
  view.replaceChildren(el('h2', {}, t('weights_heading')), el('p', { class: 'say' }, moving.length ? t('weights_text', { spread: decimal(DATA.spread, DATA.spread % 1 ? 1 : 0) }) : t('weights_none')),
    moving.length ? el('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': t('view_weights') }, el('table', { class: 'weights' },
      el('caption', { class: 'sr' }, t('weights_heading')),
      el('thead', {}, el('tr', {}, head(t('weight')), head(t('mean_shift'), 'num'), el('td', { class: 'wide' }), head(t('greatest_shift'), 'num'))), el('tbody', {}, ...shown.map(line)))) : '',
    moving.length > shown.length ? el('button', { type: 'button', onclick: () => { allWeights = true; show(); } }, t('show_all', { n: moving.length })) : '');
}
