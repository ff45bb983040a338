// Where the nodes of a graph stand: those that are linked attract each other, and all keep apart. No chance is in it, so
// a graph looks the same each time.

const LAYOUT_STEPS = 300;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * @param {number} count How many nodes there are.
 * @param {[number, number][]} links Pairs of nodes.
 * @returns {{x: number, y: number}[]} Places around the origin, the longest extent from side to side; links are about 1 long.
 */
function layOut(count, links) {
  const nodes = Array.from({ length: count }, (_, i) => ({
    x: Math.sqrt(i) * Math.cos(i * GOLDEN_ANGLE),
    y: Math.sqrt(i) * Math.sin(i * GOLDEN_ANGLE),
  }));
  const degrees = nodes.map((_, i) => links.filter((link) => link.includes(i)).length);
  for (let step = 0; step < LAYOUT_STEPS; step++) {
    move(nodes, links, degrees, 0.6 * (1 - step / LAYOUT_STEPS));
  }

  return turn(nodes);
}

function move(nodes, links, degrees, most) {
  const forces = nodes.map((node) => ({ x: -0.02 * node.x, y: -0.02 * node.y }));
  const push = (i, j, force) => {
    const dx = nodes[i].x - nodes[j].x || 0.01;
    const dy = nodes[i].y - nodes[j].y;
    const distance = Math.hypot(dx, dy);
    const strength = force(distance) / distance;
    forces[i].x += dx * strength;
    forces[i].y += dy * strength;
    forces[j].x -= dx * strength;
    forces[j].y -= dy * strength;
  };
  for (let i = 0; i < nodes.length; i++) {
    for (let j = i + 1; j < nodes.length; j++) {
      push(i, j, (distance) => repulsionAt(Math.max(distance, 0.1)));
    }
  }

  // Where many are linked with each other, each link is weaker, or all would stand in one place.
  for (const [i, j] of links) {
    push(i, j, (distance) => (-distance * distance) / Math.min(degrees[i], degrees[j]));
  }

  nodes.forEach((node, i) => {
    const length = Math.hypot(forces[i].x, forces[i].y) || 1;
    node.x += (forces[i].x / length) * Math.min(length, most);
    node.y += (forces[i].y / length) * Math.min(length, most);
  });
}

// Far more when close, so that nodes do not cover each other.
function repulsionAt(distance) {
  return 1 / distance + 0.15 / (distance * distance);
}

// Pages are wider than high, and so are graphs on them.
function turn(nodes) {
  const middle = { x: mean(nodes.map(({ x }) => x)), y: mean(nodes.map(({ y }) => y)) };
  const centred = nodes.map(({ x, y }) => ({ x: x - middle.x, y: y - middle.y }));
  const sum = (product) => centred.reduce((total, node) => total + product(node), 0);
  const angle = Math.atan2(2 * sum(({ x, y }) => x * y), sum(({ x, y }) => x * x - y * y)) / 2;
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  return centred.map(({ x, y }) => ({ x: x * cosine + y * sine, y: y * cosine - x * sine }));
}

function mean(numbers) {
  return numbers.reduce((total, number) => total + number, 0) / numbers.length;
}
