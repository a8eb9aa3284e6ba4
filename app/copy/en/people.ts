import type { people as indonesian } from '../id/people.ts'

export const people: typeof indonesian = {
	presences: {
		present: 'In the house',
		leave: 'On leave',
		transferred: 'Transferred',
		released: 'Released',
		escaped: 'Escaped',
		deceased: 'Deceased',
	},
	acts: {
		title: 'Savings to deal with',
		lead: 'Makers who were released or transferred, escaped or died: their savings need an act. Mark it as done once it really is.',
		crumb: 'Acts',
		filter: 'Filter acts',
		filters: { menunggu: 'Waiting', selesai: 'Done' },
		caption: 'Acts on savings, by code',
		names: {
			'pay-out': 'Pay out all savings',
			move: 'Move to the new house',
			freeze: 'Freeze',
			resume: 'Free again',
		},
		hints: {
			'pay-out':
				'Record a withdrawal for release on the page of the savings, then mark it as done.',
			move: 'Hand over to the treasurer of the new house, with signed minutes.',
			freeze: 'No withdrawals until it is certain: a return, or lawful heirs.',
			resume: 'The maker is back; the savings may be used again.',
		},
		since: '{presence} since {date}',
		recorded: 'Recorded by {name}, {at}',
		open: 'Open the savings of {code}',
		done: 'Mark as done',
		doneWhich: 'Mark as done: {act}, {code}',
		doing: 'Saving…',
		settled: '{code}: marked as done.',
		outcomes: { done: 'Done', withdrawn: 'No longer stands' },
		closed: '{name}, {at}',
		unknown: 'staff',
		empty: 'Nothing is waiting',
		emptyText:
			'When an officer records that somebody was released, transferred, escaped or died, the request appears here.',
		emptyClosed: 'Nothing has been done yet.',
		waiting: '{count} savings wait for an act, since their owners were released, moved or left.',
		waitingLink: 'See the acts',
	},
}
