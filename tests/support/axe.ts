import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * What axe finds on a page against WCAG 2.2 AA and its own good practice: each rule with the first
 * place where it is broken. It runs whole inside the page, since none of ours holds a frame of
 * another origin, and puts together only what is broken: a third of the time it would take else.
 */
export async function faultsByAxe(page: Page): Promise<string[]> {
	const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).withTags(RULES)
	const { violations } = await axe.setLegacyMode().analyze()
	return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}
