import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axeCore from 'axe-core'
import type { Page } from 'playwright-core'

/** The short form of it: each page reads it anew. */
const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

let isSheetRead = false

/**
 * What axe finds on a page against WCAG 2.2 AA and its own good practice: each rule with the first
 * place where it is broken. It runs whole inside the page, since none of ours holds a frame of
 * another origin, and puts together only what is broken: a third of the time it would take else.
 * The style sheet, which is one for all pages, it reads with the first of them alone.
 */
export async function faultsByAxe(page: Page): Promise<string[]> {
	const preload = !isSheetRead
	isSheetRead = true
	await page.evaluate(SOURCE)
	return await page.evaluate(
		async ({ values, preload }) => {
			const axe = Reflect.get(window, 'axe') as typeof axeCore
			const runOnly = { type: 'tag', values } as const
			const { violations } = await axe.run({ runOnly, preload, resultTypes: ['violations'] })
			return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
		},
		{ values: RULES, preload },
	)
}
