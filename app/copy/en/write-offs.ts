import type { writeOffs as indonesian } from '../id/write-offs.ts'

/** QRIS of the counter that an officer vouched for and whose money was not found. */
export const writeOffs: typeof indonesian = {
	title: 'QRIS at the counter, not yet found',
	lead: 'An officer saw it succeed on the buyer’s phone, but its money was not found on the account. The oldest first.',
	open: 'QRIS at the counter, not yet found',
	caption: 'QRIS at the counter, not yet found',
	order: 'Order',
	amount: 'Amount',
	since: 'Since',
	age: 'Age',
	days: '{days} days',
	today: 'today',
	asked: 'Asked to be given up',
	none: 'No QRIS of the counter is waited for',
	noneText: 'The money of every QRIS taken at the counter was found or given up.',
	one: {
		title: 'QRIS {number} never came',
		lead: 'An officer vouched for {amount}, and it was not found on the statement.',
		ask: 'Ask to give it up',
		askLead:
			'Once another person approves, the reserve for refunds bears {amount}. The makers keep theirs. Should it come later, the reserve has it back.',
		reason: 'Reason',
		reasonHint: 'What was looked at: the statement, the phone, the officer. Write no name.',
		submit: 'Ask to give it up',
		decide: 'Decide on it',
		decideLead: 'Asked for because: {reason}',
		approve: 'Approve, the reserve bears {amount}',
		decline: 'Do not give it up, look again',
		another: 'Another person approves it, not whoever asked.',
		done: 'Given up and borne by the reserve. Should the money come, record it on the page of its payment.',
		over: 'Its money was found, or nobody vouched for it.',
		payment: 'Record money that came',
		refusedTitle: 'Not recorded',
		fault: 'Write the reason, 5 to 300 letters.',
	},
}
