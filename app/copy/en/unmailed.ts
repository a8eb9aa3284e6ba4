import type { unmailed as indonesian } from '../id/unmailed.ts'

export const unmailed: typeof indonesian = {
	title: 'Keep the link of this order',
	lead: 'You gave no e-mail address, so the link is nowhere but here. Copy or bookmark it; whoever holds it can see your order.',
	track: 'Lost it? Open it again under Find your order, by its number and your telephone number.',
	staff:
		'The buyer gave no e-mail address, so no mail was sent. Tell them by WhatsApp, with the text on this page.',
	whatsapp: 'See your order at {link}, with its number and this telephone number.',
	awaitingPayment:
		'Hello {name}, this is Bekal, Rutan Magetan. Your order {number} of {total} is still waiting for its payment. We keep its pieces for you until {until}.',
}
