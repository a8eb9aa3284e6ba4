import { readFileSync } from 'node:fs'
import {
	beginning,
	life,
	type OrderEvent,
	orderEvents,
	orderStates,
	type Step,
} from '#app/domain/orders/life.ts'

/** The document that shows the life of an order. */
export const LIFE_DOCUMENT = new URL('../app/domain/orders/README.md', import.meta.url)

const BEGIN = '<!-- life of an order: `npm run docs:orders` writes what follows -->'
const END = '<!-- end of the life of an order -->'

/** The document as it must be: its own words, with diagram and table as the data say. */
export function documentOfLife(): string {
	const text = readFileSync(LIFE_DOCUMENT, 'utf8')
	const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)]
	if (from < 0 || to < from) throw new Error('the document has no place for the life of an order')
	const drawn = `${BEGIN}\n\n${diagram()}\n\n${table()}\n\n`
	return text.slice(0, from) + drawn + text.slice(to)
}

function stepsOf(event: OrderEvent): readonly Step[] {
	return life[event].steps
}

/** Events that leave an order where it is are in the table alone. */
function diagram(): string {
	const names = orderStates.map((state) => `    state "${state}" as ${idOf(state)}`)
	const moves = orderEvents.flatMap((event) =>
		stepsOf(event).flatMap(({ from, to }) =>
			to === null ? [] : from.map((state) => `    ${idOf(state)} --> ${idOf(to)}: ${event}`),
		),
	)
	const left = new Set<string>(
		orderEvents.flatMap((event) => stepsOf(event).flatMap(({ from, to }) => (to ? from : []))),
	)
	const ends = orderStates
		.filter((state) => !left.has(state))
		.map((state) => `    ${idOf(state)} --> [*]`)
	const begin = `    [*] --> ${idOf(beginning.to)}: ${beginning.event}`
	return ['```mermaid', 'stateDiagram-v2', ...names, begin, ...moves, ...ends, '```'].join('\n')
}

/** Diagrams know no hyphens in names. */
function idOf(state: string): string {
	return state.replaceAll('-', '_')
}

function table(): string {
	const first = row([
		beginning.event,
		'',
		beginning.to,
		beginning.by.join(', '),
		beginning.posts,
		beginning.stock,
		beginning.message,
		'',
	])
	const rows = orderEvents.flatMap((event) => {
		const { by, message, refusal } = life[event]
		return stepsOf(event).map(({ from, to, posts, stock }) =>
			row([
				event,
				from.join(', '),
				to ?? '(stays)',
				by.join(', '),
				posts,
				stock,
				message,
				`\`${refusal}\``,
			]),
		)
	})
	return [
		'| event | from | to | by | posts | pieces | message | refused with |',
		'|---|---|---|---|---|---|---|---|',
		first,
		...rows,
	].join('\n')
}

function row(cells: readonly (string | null)[]): string {
	return `| ${cells.map((cell) => cell || ' ').join(' | ')} |`.replace(/ {2,}/g, ' ')
}
