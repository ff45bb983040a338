# The sites on which the examples of docs/sites.md run, by generator: the files of each, by path.
$exampleSites = @{
    hugo       = [ordered]@{
        'hugo.toml'                      = "baseURL = 'https://kitchen.example/'", "title = 'The Slow Kitchen'", "languageCode = 'en-gb'"
        'archetypes/default.md'          = '---', 'title: "{{ replace .File.ContentBaseName "-" " " | title }}"', 'date: {{ .Date }}', 'draft: true', 'tags: []', '---'
        'content/posts/barley-soup.md'   = '---', 'title: Barley soup', 'date: 2026-02-03', 'tags: [soup, barley]', 'description: A pot for two days.', '---', '', 'Soak the barley.'
        'content/posts/leek-tart.md'     = '---', 'title: Leek tart', 'date: 2026-03-14', 'draft: true', 'tags: [tart]', '---', '', 'Wash the leeks twice.'
        'content/posts/oat-biscuits.md'  = '---', 'title: "Oat biscuits"   # was: cookies', 'date: 2026-04-01', 'tags:', '  - biscuits', 'lastmod: 2026-04-02', '---', '', 'Cream the butter.'
        'content/posts/plum-cake.md'     = '---', 'title: Plum cake', 'date: 2030-09-12', 'tags: [cake, plums]', 'description: For the end of summer.', '---', '', 'Halve the plums.'
        'content/posts/rye-bread.md'     = '+++', "title = 'Rye bread'", 'date = 2026-03-02', 'draft = true', "tags = ['bread', 'rye']", '+++', '', 'Feed the starter.'
    }
    jekyll     = [ordered]@{
        '_config.yml'                               = 'title: Harbour Notes', 'url: https://notes.example', 'permalink: pretty'
        '_posts/2026-02-10-low-tide.md'             = '---', 'layout: post', 'title: Low tide', 'tags: harbour tides', '---', '', 'The mud shows.'
        '_posts/2026-03-05-new-ferry.md'            = '---', 'layout: post', 'title: New ferry', 'categories: [boats]', 'tags: [harbour, ferry]', 'excerpt: She is called Mathilda.', '---', '', 'She arrived at noon.'
        '_posts/2026-04-20-lighthouse.md'           = '---', 'layout: post', 'title: Lighthouse', 'published: false', '---', '', 'It is being painted.'
        '_drafts/the-pilot.md'                      = '---', 'layout: post', 'title: The pilot', 'tags: harbour', '---', '', 'He has been out in worse.'
    }
    docusaurus = [ordered]@{
        'docusaurus.config.js'             = 'export default {', "  title: 'Kettle',", "  url: 'https://kettle.example',", "  baseUrl: '/',", '  presets: [', "    ['classic', { docs: {}, blog: {} }],", '  ],', '};'
        'blog/2026-03-01-kettle-2.md'      = '---', 'title: Kettle 2', 'authors: [mia]', 'tags: [release]', '---', '', 'It boils faster.'
        'blog/2026-05-04-kettle-2-1.md'    = '---', 'title: Kettle 2.1', 'authors: [mia]', 'tags: [release]', 'draft: true', '---', '', 'It whistles.'
        'docs/install.md'                  = '---', 'sidebar_position: 1', 'description: Where to get it.', '---', '', '# Install Kettle', '', 'Download it.'
        'docs/guides/descale.md'           = '---', 'sidebar_position: 2', '---', '', '# Descale it', '', 'Use vinegar.'
    }
    astro      = [ordered]@{
        'astro.config.mjs'                 = "import { defineConfig } from 'astro/config';", "export default defineConfig({ site: 'https://lena.example' });"
        'src/content/blog/first-frost.md'  = '---', "title: 'First frost'", "description: 'The dahlias are gone.'", "pubDate: 'Nov 02 2026'", "tags: ['garden']", '---', '', 'Minus two.'
        'src/content/blog/seed-list.mdx'   = '---', "title: 'Seed list'", "description: ''", "pubDate: 'Jan 10 2026'", 'draft: true', "tags: ['garden']", '---', '', 'Peas first.'
        'src/pages/blog/[...slug].astro'   = '---', "import { getCollection, render } from 'astro:content';", 'export async function getStaticPaths() {', "  const posts = await getCollection('blog');", '  return posts.map((post) => ({ params: { slug: post.id }, props: post }));', '}', '---'
    }
    eleventy   = [ordered]@{
        'eleventy.config.js'               = 'export default function (eleventyConfig) {', "  return { dir: { input: 'src' } };", '}'
        'src/posts/2026-01-15-ski-wax.md'  = '---', 'title: Ski wax', 'tags: [posts, gear]', '---', '', 'Green is for cold.'
        'src/posts/2026-02-01-thaw.md'     = '---', 'title: Thaw', 'description: Stay off the lake.', 'tags: [posts]', 'permalink: /thaw/', '---', '', 'The ice sings.'
        'src/posts/huts.md'                = '---', 'title: Huts', 'date: Last Modified', 'draft: true', 'tags: posts', '---', '', 'Bring a candle.'
    }
    zola       = [ordered]@{
        'config.toml'                      = "base_url = 'https://orbit.example'", "title = 'Low Orbit'"
        'content/blog/_index.md'           = '+++', "title = 'Blog'", "sort_by = 'date'", '+++'
        'content/blog/2026-03-09-decay.md' = '+++', "title = 'Orbital decay'", '', '[taxonomies]', "tags = ['physics']", '+++', '', 'Drag wins.'
        'content/blog/sunrise.md'          = '+++', "title = 'Sixteen sunrises'", 'date = 2026-04-12', 'draft = true', '', '[taxonomies]', "tags = ['life', 'physics']", '+++', '', 'One every ninety minutes.'
    }
    docfx      = [ordered]@{
        'docfx.json'                       = '{ "build": { "content": [ { "files": [ "**/*.md" ] } ], "dest": "_site" } }'
        'articles/backup.md'               = '---', 'title: Back up the vault', 'description: Every night, to two places.', 'author: ines', 'ms.date: 01/18/2026', 'ms.topic: how-to', '---', '', '# Back up the vault', '', 'Stop the service.'
        'articles/restore.md'              = '---', 'author: ines', 'ms.author: ines', 'ms.date: 11/02/2025', 'ms.topic: how-to', '---', '', '# Restore the vault', '', 'Stop the service.'
    }
    obsidian   = [ordered]@{
        '.obsidian/app.json'               = '{}'
        'Garden/Bean rotation.md'          = '---', 'tags:', '  - garden', '  - beans', 'created: 2026-04-03', 'publish: true', '---', '', 'Never twice in one bed.'
        'Garden/Compost.md'                = '---', 'tags: garden, soil', 'created: 2026-02-11', '---', '', '# Compost, layer by layer', '', 'Brown, green, brown.'
        'Reading list.md'                  = '---', 'aliases: [Books]', 'publish: false', '---', '', 'None yet.'
    }
    quarto     = [ordered]@{
        '_quarto.yml'                      = 'project:', '  type: website', 'website:', '  title: "Counted"', '  site-url: https://counted.example'
        'posts/bus-delays/index.qmd'       = '---', 'title: "Bus delays"', 'date: "2026-02-20"', 'author: Noor', 'categories: [transport, R]', '---', '', 'Most are short.'
        'posts/tree-heights/index.qmd'     = '---', 'title: "Tree heights"', 'description: "Limes lead."', 'date: "2026-05-02"', 'author: Noor', 'categories: [city]', 'draft: true', '---', '', 'Measured twice.'
    }
    pelican    = [ordered]@{
        'pelicanconf.py'                   = "SITENAME = 'Peat'", "SITEURL = 'https://peat.example'", "PATH = 'content'"
        'content/heather.md'               = '---', 'title: Heather', 'date: 2026-06-01 09:00', 'category: plants', 'tags: moor, summer', 'summary: It flowers late.', '---', '', 'Purple to the horizon.'
        'content/cutting.md'               = '---', 'title: Cutting', 'date: 2026-04-11 08:30', 'category: work', 'tags: moor', 'status: draft', '---', '', 'By hand.'
    }
}

# Writes one of these sites below a folder.
function New-ExampleSite([string] $Name, [string] $Destination) {
    foreach ($file in $exampleSites[$Name].GetEnumerator()) {
        $path = Join-Path $Destination $file.Key
        [void][System.IO.Directory]::CreateDirectory((Split-Path $path))
        [System.IO.File]::WriteAllText($path, ($file.Value -join "`n") + "`n")
    }
}
