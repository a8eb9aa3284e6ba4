import type { messages as indonesian } from '../id/messages.ts'

export const messages: typeof indonesian = {
	greeting: 'Dear {name},',
	greetingWithoutName: 'Hello,',
	subjects: {
		'order-placed': 'Order {number} is waiting for payment',
		'order-paid': 'We have received the payment for order {number}',
		'order-sent': 'Order {number} is on its way',
		'order-received': 'Order {number} has arrived',
		'order-completed': 'Order {number} is complete',
		'complaint-opened': 'We have your complaint about order {number}',
		'complaint-answered': 'An answer about order {number}',
		'complaint-closed': 'Your complaint about order {number} is settled',
		'complaint-upheld': 'We will refund order {number}',
		'order-cancelled': 'Order {number} was cancelled',
		'order-expired': 'The time to pay for order {number} has passed',
		'order-refunded': 'Order {number} was refunded',
	},
	headings: {
		'order-placed': 'Only the payment is left',
		'order-paid': 'Thank you!',
		'order-sent': 'Your parcel has left',
		'order-received': 'Your parcel has arrived',
		'order-completed': 'Thank you, your order is complete',
		'complaint-opened': 'We have your complaint',
		'complaint-answered': 'Our answer',
		'complaint-closed': 'Your complaint is settled',
		'complaint-upheld': 'Your money will be returned',
		'order-cancelled': 'Order cancelled',
		'order-expired': 'The time to pay has passed',
		'order-refunded': 'Your money is on its way back',
	},
	bodies: {
		'order-placed':
			'We hold the pieces for you until {until}. Pay before then; afterwards they are on sale again.',
		'order-paid':
			'We have received {total} for order {number}. We are packing it and will write to you as soon as the parcel leaves.',
		'order-sent':
			'We have handed order {number} to {courier}, under the tracking number {trackingNumber}.',
		'order-received': 'We have noted that you received order {number}. We hope it is just right.',
		'order-completed':
			'The time to complain about order {number} has passed, so it is complete. Its makers’ premi are now final savings.',
		'complaint-opened':
			'Thank you for telling us. We will answer your complaint about order {number} by {until}. The conversation is on the page of your order.',
		'complaint-answered': 'Our staff have answered your complaint about order {number}:',
		'complaint-closed': 'Your complaint about order {number} is settled.',
		'complaint-upheld':
			'We accept your complaint about order {number}. {total} will be returned the way you paid; we will write again once the money is sent.',
		'order-cancelled':
			'Order {number} was cancelled. No money was taken, and the pieces are on sale again.',
		'order-expired':
			'Order {number} was not paid in time, so we have closed it. No money was taken, and the pieces are on sale again.',
		'order-refunded':
			'We have returned {total} for order {number} the way you paid it. Your bank may need some days to show it.',
	},
	complaintClosed: {
		exchange: 'For order {number} we have agreed on an exchange:',
		rejected: 'We cannot grant the complaint about order {number}. The reason:',
	},
	complaint:
		'Is something not right? Tell us on the page of your order before {until}, or contact us and name your order, {number}.',
	actions: {
		'order-placed': 'Pay now',
		'order-paid': 'See the order',
		'order-sent': 'See the order',
		'order-received': 'See the order',
		'order-completed': 'See the order',
		'complaint-opened': 'See the conversation',
		'complaint-answered': 'Answer',
		'complaint-closed': 'See the order',
		'complaint-upheld': 'See the order',
		'order-cancelled': 'See the order',
		'order-expired': 'See the order',
		'order-refunded': 'See the order',
	},
	items: 'What is in order {number}',
	quantity: '{count} × {name}',
	shipping: 'Delivery',
	total: 'Total',
	sharesTitle: 'What this order brings about',
	sharesNote:
		'The premi become savings that the makers take home at release: pending first, and final once the time to complain has passed.',
	sharesFinal: 'These premi are final savings now, which the makers take home at release.',
	parties: {
		maker: 'The makers’ savings',
		pnbp: 'PNBP (the state’s share)',
		partner: 'Partner',
		capital: 'Working capital',
		material: 'Material',
	},
	secret: 'Whoever has the link in this mail can see your order. Do not pass it on.',
	signature: 'Bekal, made by warga binaan of Rutan Kelas IIB Magetan',
	whatsapp: {
		'awaiting-payment':
			'Hello {name}, this is Bekal at Rutan Magetan. Your order {number} of {total} is still waiting for payment. We hold the pieces until {until}. The link to pay is in your e-mail.',
		paid: 'Hello {name}, this is Bekal at Rutan Magetan. We have received {total} for order {number}, thank you. We are packing it now.',
		sent: 'Hello {name}, this is Bekal at Rutan Magetan. Order {number} has left with {courier}, tracking number {trackingNumber}. Is something not right? Answer this message before {until}.',
		received:
			'Hello {name}, this is Bekal at Rutan Magetan. We have noted that order {number} has arrived. Is something not right? Answer this message before {until}.',
		complained:
			'Hello {name}, this is Bekal at Rutan Magetan. We have your complaint about order {number} and are looking into it.',
		'refund-due':
			'Hello {name}, this is Bekal at Rutan Magetan. We accept your complaint about order {number}, and {total} will be returned.',
		completed:
			'Hello {name}, this is Bekal at Rutan Magetan. Your order {number} is complete. Thank you for buying what warga binaan make.',
		cancelled:
			'Hello {name}, this is Bekal at Rutan Magetan. Order {number} was cancelled and no money was taken.',
		expired:
			'Hello {name}, this is Bekal at Rutan Magetan. The time to pay for order {number} has passed, so we have closed it. No money was taken; you are welcome to order again.',
		refunded:
			'Hello {name}, this is Bekal at Rutan Magetan. We have returned {total} for order {number} the way you paid it. Your bank may need some days.',
	},
	staff: {
		title: 'Mails',
		lead: 'Mails to buyers, the newest first. Whenever one is opened, that is recorded.',
		noServer: 'No mail server is configured (SMTP_URL), so no mail is sent. They can be read here.',
		failedSome: '{count} mails could not be sent. Open them, see why, and send them again.',
		filter: 'Filter by state',
		all: 'All',
		states: {
			queued: 'Waiting',
			sending: 'Being sent',
			sent: 'Sent',
			unsent: 'Unsent: no server',
			failed: 'Failed',
		},
		kinds: {
			'order-placed': 'Order placed',
			'order-paid': 'Payment received',
			'order-sent': 'Parcel sent',
			'order-received': 'Parcel received',
			'order-completed': 'Order complete',
			'complaint-opened': 'Complaint opened',
			'complaint-answered': 'Complaint answered',
			'complaint-closed': 'Complaint settled',
			'complaint-upheld': 'Refund agreed',
			'order-cancelled': 'Order cancelled',
			'order-expired': 'Time to pay passed',
			'order-refunded': 'Refunded',
		},
		caption: 'List of mails',
		kind: 'Mail',
		about: 'Order',
		state: 'State',
		queuedAt: 'Written',
		sentAt: 'Sent',
		attempts: 'Attempts',
		nextAttempt: 'Next attempt',
		recipient: 'To',
		subject: 'Subject',
		language: 'Language',
		languages: { id: 'Indonesian', en: 'English' },
		lastError: 'Last reason',
		empty: 'No mails here yet',
		pages: 'Pages of the list of mails',
		older: 'Older',
		trail: 'You are here',
		asHtml: 'As the buyer reads it',
		asText: 'As plain text',
		retry: 'Send again',
		retried: 'The mail is waiting to be sent again.',
		refusedTitle: 'Not to be sent again',
	},
	office: {
		title: 'Tell them by WhatsApp',
		lead: 'A text in the buyer’s language, for the state the order is in.',
		open: 'Open in WhatsApp',
		copy: 'Copy the text',
	},
}
