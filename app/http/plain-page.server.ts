import type { Request, Response } from 'express'
import { type Copy, copyOf } from '#app/copy/copy.ts'
import { localPath } from '#app/shared/local-path.ts'
import { languageOf } from './language.ts'

/** What the page needs of the theme: it must stand when nothing else does. */
const STYLE = `
:root { color-scheme: light dark }
body { margin: 0; min-height: 100svh; display: grid; grid-template-rows: 1fr auto;
	background: light-dark(#fbf7ef, #14151c); color: light-dark(#1e2033, #f3ecdf);
	font: 400 1.0625rem/1.65 "Plus Jakarta Sans", system-ui, sans-serif }
main { box-sizing: border-box; width: min(100%, 42rem); margin: auto; padding: 2rem 1.5rem }
p { margin: 0 0 1rem }
.status { display: flex; gap: .25rem; margin: 0 0 1.5rem }
.status span { display: grid; place-content: center; width: 4rem; height: 4rem; color: #fbf3e3;
	background: light-dark(#24356b, #1d2544); outline: 2px dashed #fbf3e3; outline-offset: -9px;
	font: 400 2rem/1 "Young Serif", Georgia, serif }
.status span:nth-child(2) { background: light-dark(#a4421f, #6b2f1c); transform: rotate(-7deg) }
.status span:nth-child(3) { background: #2f7455 }
h1 { margin: .5rem 0 1rem; font: 400 2rem/1.15 "Young Serif", Georgia, serif; text-wrap: balance }
a { color: light-dark(#24356b, #b9c6f7); font-weight: 600; text-underline-offset: 4px }
.hem { height: 1.5rem; background: repeating-linear-gradient(90deg, #24356b 0 1.5rem,
	#e2a32c 0 3rem, #b04a2a 0 4.5rem, #2f7455 0 6rem, #d9cbb1 0 7.5rem) }
`

/** Answers with a page that needs neither React nor the build nor the database. */
export function sendPlainPage(
	req: Request,
	res: Response,
	status: number,
	words: keyof Copy['common']['guard'],
): void {
	const headers = new Headers({ cookie: req.get('cookie') ?? '' })
	// What is refused may be no path at all: `*`, a whole address, a bare word.
	const path = req.path.startsWith('/') ? req.path : '/'
	const language = languageOf({ url: `http://shop.invalid${path}`, headers })
	const { brand, errors, guard } = copyOf(language).common
	const { title, body } = guard[words]
	const digits = String(status).replace(/\d/g, '<span>$&</span>')
	res
		.status(status)
		.set('cache-control', 'no-store')
		.type('html')
		.send(`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${brand}</title>
<style nonce="${res.locals.nonce}">${STYLE}</style>
</head>
<body>
<main>
<p class="status" aria-hidden="true">${digits}</p>
<h1>${title}</h1>
<p>${body}</p>
<p><a href="${localPath(language, '/')}">${errors.backHome}</a></p>
</main>
<div class="hem"></div>
</body>
</html>
`)
}
