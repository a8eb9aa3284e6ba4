import type { collect as indonesian } from '../id/office-collect.ts'

export const collect: typeof indonesian = {
	title: 'Collected at the counter',
	lead: 'It is not sent. The buyer comes to the counter and names the order number.',
	handOver: 'Hand over at the counter',
	handOverLead:
		'Check the order number, then hand over the pieces. The time to complain runs from then; when it has passed, the makers’ premi becomes final savings.',
	submit: 'Hand over',
	at: 'Collected',
	shipping: 'Shipping by {service}, {count} kg',
	place: 'Counter',
}
