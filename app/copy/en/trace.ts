import type { trace as traceId } from '../id/trace.ts'

/** Tracing: where a lot went, and where a piece comes from. */
export const trace: typeof traceId = {
	nav: 'Trace',
	title: 'Trace',
	lead: 'Type or scan the code of a tag, a lot, an order, an item, or a stock count.',
	label: 'Any code',
	missed: 'Nothing has the code “{code}”.',
	backward: 'Where it comes from',
	forward: 'Where it went',
	sessions: 'Session on that day',
	sheet: 'Made by',
	material: 'Material',
	materialOf: '{amount} a piece',
	onShelf: 'On the shelf, {place}',
	noPlace: 'place not written down',
	reserved: 'Set aside for orders',
	sold: 'Sold, and not back',
	gone: 'Left without a sale, or came back and is not sold again',
	all: 'Received from its batch',
	orders: 'Orders',
	units: 'Pieces of order {number}',
	unit: 'Piece {position}',
	story: 'The story buyers see',
	emptyTitle: 'Begin with the code in your hand',
	emptyText:
		'The tag on a piece carries the code of its lot. From there one sees who made it, and where the other pieces went.',
}
