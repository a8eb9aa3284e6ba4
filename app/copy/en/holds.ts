import type { holds as indonesian } from '../id/holds.ts'

export const holds: typeof indonesian = {
	nav: 'On hold',
	title: 'Premi on hold',
	lead: 'The class of a maker on the day of the work was not on record when the contribution sheet was signed. Once it is, the premi is settled here: it becomes savings, or extra food.',
	refusedTitle: 'Not settled yet',
	settled: {
		premi: 'Settled as premi and booked to the savings of the maker.',
		'extra-food': 'Settled as extra food and booked to its fund.',
	},
	empty: 'No premi is on hold',
	emptyText: 'Everybody on a contribution sheet has a class on record for the day of the work.',
	caption: 'Premi on hold, the oldest day of work first',
	batch: 'Batch',
	maker: 'Maker',
	says: 'By the register now',
	act: 'Action',
	earnings: {
		premi: 'Has a right to premi',
		'extra-food': 'Extra food',
		hold: 'Class not on record',
		absent: 'Was not here on that day; look at the record of status',
	},
	settle: { premi: 'Make it savings', 'extra-food': 'Make it extra food' },
}
