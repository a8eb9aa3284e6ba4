import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../../app/ui/theme/tokens.css', import.meta.url), 'utf8')

type Scheme = 'light' | 'dark'

const colours = new Map(
	[...css.matchAll(/--color-([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
		([, name = '', light = '', dark = '']) => [name, { light, dark }],
	),
)

/** Relative luminance (WCAG 2.2). */
function luminance(hex: string): number {
	const [r = 0, g = 0, b = 0] = [1, 3, 5]
		.map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
		.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
	return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string, scheme: Scheme): number {
	const [a, b] = [one, other].map((name) => luminance(colours.get(name)?.[scheme] ?? ''))
	const [darker = 0, lighter = 0] = [a ?? 0, b ?? 0].sort((x, y) => x - y)
	return (lighter + 0.05) / (darker + 0.05)
}

const TEXT: [text: string, grounds: string[]][] = [
	['ink', ['ground', 'sunken', 'surface', 'tile', 'turmeric-deep']],
	['muted', ['ground', 'sunken', 'surface']],
	['primary', ['ground', 'sunken', 'surface', 'info-soft']],
	['terracotta-ink', ['ground', 'sunken', 'surface']],
	['turmeric-ink', ['ground', 'sunken', 'surface']],
	['terracotta', ['ground', 'surface']],
	['on-primary', ['primary', 'primary-strong']],
	['on-indigo', ['indigo-deep', 'terracotta-deep']],
	['on-indigo-muted', ['indigo-deep']],
	['on-indigo-figure', ['indigo-deep']],
	['on-label', ['label']],
	['ground', ['terracotta']],
	['good', ['good-soft', 'ground', 'surface']],
	['warn', ['warn-soft', 'ground', 'surface']],
	['bad', ['bad-soft', 'ground', 'surface']],
	['info', ['info-soft', 'ground', 'surface']],
	['ink', ['good-soft', 'warn-soft', 'bad-soft', 'info-soft']],
]

/** Edges of fields, the ring of the focus, and the pieces of the share bar. */
const DRAWINGS: [drawing: string, grounds: string[]][] = [
	['edge', ['ground', 'surface']],
	['focus', ['ground', 'surface', 'sunken']],
	['indigo', ['surface']],
	['terracotta', ['surface']],
	['leaf', ['surface']],
]

describe.each<Scheme>(['light', 'dark'])('the colours in the %s scheme', (scheme) => {
	const pairs = (table: [string, string[]][]) =>
		table.flatMap(([name, grounds]) => grounds.map((ground) => [name, ground] as const))

	it.each(pairs(TEXT))('let %s be read on %s (4.5 to 1)', (text, ground) => {
		expect(contrast(text, ground, scheme)).toBeGreaterThanOrEqual(4.5)
	})

	it.each(pairs(DRAWINGS))('let %s be seen on %s (3 to 1)', (drawing, ground) => {
		expect(contrast(drawing, ground, scheme)).toBeGreaterThanOrEqual(3)
	})
})

const app = new URL('../../../app/', import.meta.url)

/** Every list of classes in the components of the shop and its offices. */
const classLists = readdirSync(app, { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.tsx') || file.endsWith('-look.ts'))
	.flatMap((file) => readFileSync(new URL(file, app), 'utf8').match(/(["'`])[^"'`\n]+\1/g) ?? [])

/**
 * What is read on what within one list: `bg-…` and `text-…`, also where both or one of them hold
 * under a condition (`hover:bg-…`). What is disabled is exempt, as in WCAG 1.4.3.
 */
function pairsOf(classList: string): string[] {
	const found: Record<'bg' | 'text', Map<string, string>> = { bg: new Map(), text: new Map() }
	for (const [, condition = '', kind, name = ''] of classList.matchAll(
		/(?<![\w-])((?:[\w-]+:)*)(bg|text)-([a-z][\w-]*)(?![\w/-])/g,
	)) {
		if (!colours.has(name) || /disabled/.test(condition)) continue
		found[kind as 'bg' | 'text'].set(condition, name)
	}
	const conditions = new Set([...found.bg.keys(), ...found.text.keys()])
	return [...conditions].flatMap((condition) => {
		const ground = found.bg.get(condition) ?? found.bg.get('')
		const text = found.text.get(condition) ?? found.text.get('')
		return ground && text ? [`${text} on ${ground}`] : []
	})
}

const used = [...new Set(classLists.flatMap(pairsOf))].sort()

describe.each<Scheme>(['light', 'dark'])(
	'what components set on what in the %s scheme',
	(scheme) => {
		it.each(used)('lets %s be read (4.5 to 1)', (pair) => {
			const [text = '', ground = ''] = pair.split(' on ')
			expect(contrast(text, ground, scheme)).toBeGreaterThanOrEqual(4.5)
		})
	},
)
