/**
 * What makes the page move: pan and zoom by pointer, wheel, pinch and keys; tooltips; a step's figures; object types
 * on and off. It reads what it shows from the drawing's own titles and writes it as text, never as markup.
 */
export const PAGE_SCRIPT = `'use strict';
(() => {
  const svg = document.getElementById('drawing');
  const view = document.getElementById('view');
  const tip = document.getElementById('tip');
  const figures = document.getElementById('figures');
  const size = svg.viewBox.baseVal;
  const whole = { width: size.width, height: size.height };
  const READABLE = 0.72;
  let at = { x: 0, y: 0, k: 1 };
  svg.removeAttribute('viewBox');
  const show = () => view.setAttribute('transform', 'translate(' + at.x + ' ' + at.y + ') scale(' + at.k + ')');
  const fit = () => {
    const box = svg.getBoundingClientRect();
    const k = Math.min(box.width / whole.width, box.height / whole.height);
    at = { k, x: Math.max(0, (box.width - whole.width * k) / 2), y: Math.max(0, (box.height - whole.height * k) / 2) };
    show();
  };
  const open = () => {
    fit();
    const box = svg.getBoundingClientRect();
    const across = box.width / whole.width;
    const k = Math.min(1.25, Math.max(at.k, across, READABLE));
    at = { k, x: Math.max(0, (box.width - whole.width * k) / 2), y: Math.max(0, (box.height - whole.height * k) / 2) };
    show();
  };
  const zoom = (factor, x, y) => {
    const k = Math.min(6, Math.max(0.08, at.k * factor));
    at = { k, x: x - ((x - at.x) * k) / at.k, y: y - ((y - at.y) * k) / at.k };
    show();
  };
  const middle = () => {
    const box = svg.getBoundingClientRect();
    return [box.width / 2, box.height / 2];
  };
  const place = (event) => {
    const box = svg.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };

  const pointers = new Map();
  let travelled = 0;
  svg.addEventListener('pointerdown', (event) => {
    pointers.set(event.pointerId, place(event));
    travelled = 0;
  });
  svg.addEventListener('pointermove', (event) => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const now = place(event);
    const others = [...pointers].filter(([id]) => id !== event.pointerId).map(([, point]) => point);
    travelled += Math.hypot(now.x - before.x, now.y - before.y);
    if (travelled > 4 && !svg.hasPointerCapture(event.pointerId)) svg.setPointerCapture(event.pointerId);
    if (others.length === 0) {
      at = { k: at.k, x: at.x + now.x - before.x, y: at.y + now.y - before.y };
      svg.classList.toggle('moving', travelled > 4);
      show();
    } else {
      const other = others[0];
      const apart = (point) => Math.hypot(point.x - other.x, point.y - other.y) || 1;
      zoom(apart(now) / apart(before), (now.x + other.x) / 2, (now.y + other.y) / 2);
    }
    pointers.set(event.pointerId, now);
  });
  const lift = (event) => {
    pointers.delete(event.pointerId);
    svg.classList.remove('moving');
  };
  svg.addEventListener('pointerup', lift);
  svg.addEventListener('pointercancel', lift);
  svg.addEventListener('wheel', (event) => {
    event.preventDefault();
    const step = event.deltaMode === 1 ? 16 : 1;
    if (event.shiftKey) {
      at = { k: at.k, x: at.x - (event.deltaX || event.deltaY) * step, y: at.y };
      show();
      return;
    }
    const { x, y } = place(event);
    zoom(Math.exp(-event.deltaY * step * (event.ctrlKey ? 0.01 : 0.0016)), x, y);
  }, { passive: false });

  // Names are measured in Inter: where the reader's own font is wider, they are drawn closer.
  for (const label of svg.querySelectorAll('.node text:not([text-anchor])')) {
    const box = label.parentNode.querySelector('.box');
    const room = Number(box.getAttribute('x')) + Number(box.getAttribute('width')) - 4 - Number(label.getAttribute('x'));
    if (label.getComputedTextLength() <= room) continue;
    label.setAttribute('textLength', room);
    label.setAttribute('lengthAdjust', 'spacingAndGlyphs');
  }

  let chosen = null;
  const told = new WeakMap();
  for (const title of svg.querySelectorAll('title')) {
    const [label, ...facts] = title.textContent.split('\\n');
    const mark = title.parentNode;
    told.set(mark, { label, facts: facts.map((fact) => fact.split(/: (.*)/s)) });
    mark.setAttribute('aria-label', title.textContent.replaceAll('\\n', ', '));
    if (mark.classList.contains('node')) mark.setAttribute('role', 'button');
    title.remove();
  }
  const write = (into, heading, { label, facts }) => {
    const head = document.createElement(heading);
    head.textContent = label;
    const list = document.createElement('dl');
    for (const [name, value] of facts) {
      const term = document.createElement('dt');
      const said = document.createElement('dd');
      term.textContent = name;
      said.textContent = value ?? '';
      list.append(term, said);
    }
    into.append(head, list);
  };
  const marked = (target) => {
    let mark = target;
    while (mark && mark !== svg && !told.has(mark)) mark = mark.parentNode;
    return mark && mark !== svg && told.has(mark) ? mark : null;
  };
  const light = (id) => {
    svg.classList.toggle('focused', id !== null);
    for (const lit of svg.querySelectorAll('.lit')) lit.classList.remove('lit');
    if (id === null) return;
    const near = new Set([id]);
    for (const link of svg.querySelectorAll('.link')) {
      const { from, to } = link.dataset;
      if (from !== id && to !== id) continue;
      link.classList.add('lit');
      near.add(from).add(to);
    }
    for (const node of svg.querySelectorAll('.node')) if (near.has(node.dataset.id)) node.classList.add('lit');
  };
  svg.addEventListener('pointerover', (event) => {
    const mark = marked(event.target);
    tip.hidden = !mark || mark === chosen || event.pointerType === 'touch';
    if (tip.hidden) return;
    tip.replaceChildren();
    write(tip, 'b', told.get(mark));
  });
  svg.addEventListener('pointermove', (event) => {
    if (tip.hidden) return;
    const { offsetWidth: width, offsetHeight: height } = tip;
    tip.style.left = Math.max(8, Math.min(event.clientX + 14, innerWidth - width - 8)) + 'px';
    tip.style.top = Math.max(8, Math.min(event.clientY + 16, innerHeight - height - 8)) + 'px';
  });
  svg.addEventListener('pointerleave', () => { tip.hidden = true; });

  const choose = (node) => {
    if (chosen) chosen.classList.remove('chosen');
    chosen = node;
    figures.hidden = !node;
    figures.querySelectorAll('h2,dl').forEach((part) => part.remove());
    light(node ? node.dataset.id : null);
    if (!node) return;
    node.classList.add('chosen');
    tip.hidden = true;
    write(figures, 'h2', told.get(node));
  };
  svg.addEventListener('click', (event) => {
    if (travelled > 4) return;
    const mark = marked(event.target);
    choose(mark && mark.classList.contains('node') ? mark : null);
  });
  figures.querySelector('button').addEventListener('click', () => choose(null));

  const MOVES = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] };
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = MOVES[event.key];
    const node = document.activeElement.closest('.node');
    if (move) { at = { k: at.k, x: at.x + move[0], y: at.y + move[1] }; show(); }
    else if (event.key === '+' || event.key === '=') zoom(1.2, ...middle());
    else if (event.key === '-') zoom(1 / 1.2, ...middle());
    else if (event.key === '0') fit();
    else if (event.key === 'Escape') choose(null);
    else if ((event.key === 'Enter' || event.key === ' ') && node) choose(node);
    else return;
    event.preventDefault();
  });
  document.getElementById('in').addEventListener('click', () => zoom(1.25, ...middle()));
  document.getElementById('out').addEventListener('click', () => zoom(0.8, ...middle()));
  document.getElementById('fit').addEventListener('click', fit);
  document.getElementById('theme').addEventListener('click', () => {
    const root = document.documentElement;
    const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.theme = dark ? 'light' : 'dark';
  });
  for (const button of document.querySelectorAll('footer button')) {
    button.addEventListener('click', () => {
      const on = button.getAttribute('aria-pressed') !== 'true';
      button.setAttribute('aria-pressed', on);
      for (const mark of svg.querySelectorAll('.link,.figure,.start,.end')) {
        if (mark.dataset.type === button.dataset.type) mark.classList.toggle('off', !on);
      }
    });
  }
  addEventListener('beforeprint', () => {
    svg.setAttribute('viewBox', '0 0 ' + whole.width + ' ' + whole.height);
    view.removeAttribute('transform');
  });
  addEventListener('afterprint', () => { svg.removeAttribute('viewBox'); show(); });
  open();
})();`;
