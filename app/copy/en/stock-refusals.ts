import type { StockRefusalCode } from '#app/domain/stock/errors.ts'

/** Refusals of the stock: what is the matter, and what can be done about it. */
export const stockRefusals: Readonly<Record<StockRefusalCode, string>> = {
	'stock.sold_out': 'Sorry, somebody else was faster. Pieces left: {left}.',
	'stock.no_such_lot': 'There is no such lot.',
	'stock.already_received': 'This batch has been received as a lot before.',
	'stock.no_such_place': 'There is no such place, or it is closed.',
	'stock.place_taken': 'Another place has the code {code}.',
	'stock.place_in_use': '{lots} lots still lie here. Move them, then close the place.',
	'stock.not_on_shelf':
		'Only {free} pieces of lot {code} are free. The others are reserved or sold.',
	'stock.not_lost':
		'Only {lost} pieces of lot {code} are written down as lost. Any more belong to another lot, or were never recorded as a batch.',
	'stock.no_such_adjustment': 'There is no such request.',
	'stock.adjustment_decided': 'This request has been decided.',
	'stock.own_adjustment': 'Somebody else has to approve what you have asked for.',
	'stock.no_such_opname': 'There is no such count.',
	'stock.nothing_to_count':
		'By the books nothing lies in this choice. Choose other places or products.',
	'stock.too_much_to_count':
		'This choice holds more than {most} lots. Count place by place, so that it can be finished in one go.',
	'stock.lot_being_counted':
		'Lot {code} is being counted in {number}. Finish or cancel that first.',
	'stock.not_counting': 'Counting has ended here.',
	'stock.not_closed': 'This count is not waiting for a decision.',
	'stock.count_ended':
		'This count was handed in, or is not yours. Begin again from the list of lots.',
	'stock.not_counted': '{lots} lots are not fully counted yet.',
	'stock.reason_missing': 'Pieces of lot {code} are missing, and nobody has said why.',
	'stock.own_opname': 'Whoever opened, closed, counted or gave a reason may not approve it.',
	'stock.difference_reserved':
		'{missing} pieces of lot {code} are missing, but only {free} are free: a buyer has ordered some. Settle that order, or send this count back to be counted again.',
	'stock.too_many_tags': 'At most {most} tags are printed at one time. Print them in several goes.',
}
