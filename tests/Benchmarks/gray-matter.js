// Reads the front matter of every Markdown file below a directory with the package gray-matter.
const fs = require('fs');
const path = require('path');
const matter = require('gray-matter');

let count = 0;
function read(directory) {
  for (const entry of fs.readdirSync(directory, { withFileTypes: true })) {
    const name = path.join(directory, entry.name);
    if (entry.isDirectory()) {
      read(name);
    } else if (entry.name.endsWith('.md')) {
      matter(fs.readFileSync(name, 'utf8'));
      count++;
    }
  }
}

read(process.argv[2]);
console.log(count);
