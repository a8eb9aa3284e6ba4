import type { Request, Response } from 'express'
import { type Copy, copyOf } from '#app/copy/copy.ts'
import { localPath } from '#app/shared/local-path.ts'
import { languageOf } from './language.ts'

/** What the page needs of the theme: it must stand when nothing else does. */
const STYLE = `
:root { color-scheme: light dark }
body { margin: 0; min-height: 100svh; display: grid; place-content: center; padding: 1.5rem;
	background: light-dark(#fbf7ef, #14151c); color: light-dark(#1e2033, #f3ecdf);
	font: 400 1.0625rem/1.65 "Plus Jakarta Sans", system-ui, sans-serif }
main { max-width: 34rem }
p { margin: 0 0 1rem }
.status { color: light-dark(#a2421f, #f0a685); font: 400 2rem/1 Georgia, serif }
h1 { margin: .5rem 0 1rem; font: 400 2rem/1.15 "Young Serif", Georgia, serif; text-wrap: balance }
a { color: light-dark(#24356b, #b9c6f7) }
`

/** Answers with a page that needs neither React nor the build nor the database. */
export function sendPlainPage(
	req: Request,
	res: Response,
	status: number,
	words: keyof Copy['common']['guard'],
): void {
	const headers = new Headers({ cookie: req.get('cookie') ?? '' })
	const language = languageOf({ url: `http://shop.invalid${req.path}`, headers })
	const { brand, errors, guard } = copyOf(language).common
	const { title, body } = guard[words]
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
<p class="status">${status}</p>
<h1>${title}</h1>
<p>${body}</p>
<p><a href="${localPath(language, '/')}">${errors.backHome}</a></p>
</main>
</body>
</html>
`)
}
