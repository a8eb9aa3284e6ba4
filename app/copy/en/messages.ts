import type { letters as indonesian } from '../id/messages.ts'
import { counterMessages } from './messages-counter.ts'

/** What buyers and staff are written: composed on the server alone. */
export const letters: typeof indonesian = {
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
		'transfer-awaited': 'Order {number}: pay exactly {due}',
		'cash-awaited': 'Order {number}: pay in cash at the counter',
		'proof-received': 'We have your proof of payment for order {number}',
		'proof-rejected': 'Your proof of payment for order {number} does not match',
		'transfer-short': 'The payment for order {number} is not complete',
		'money-returned': 'We have sent money for order {number} back',
		'part-refunded': 'Part of your money for order {number} was refunded',
		'replacement-sent': 'The replacement for order {number} is on its way',
		'parcel-sent': 'Part of order {number} is on its way',
		'order-handed-over': 'You have collected order {number}',
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
		'transfer-awaited': 'Only the payment is left',
		'cash-awaited': 'Pay when you collect it',
		'proof-received': 'We have your proof',
		'proof-rejected': 'The proof does not match',
		'transfer-short': 'Something is still missing',
		'money-returned': 'We have sent money back',
		'part-refunded': 'We have refunded part of your order',
		'replacement-sent': 'Your replacement is on its way',
		'parcel-sent': 'Part of your order has left',
		'order-handed-over': 'Your order is in your hands',
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
			'The time to complain about order {number} has passed, so it is complete. Its makers’ premi is now final savings.',
		'complaint-opened':
			'Thank you for telling us. We will answer your complaint about order {number} by {until}. The conversation is on the page of your order.',
		'complaint-answered': 'Our staff have answered your complaint about order {number}:',
		'complaint-closed': 'Your complaint about order {number} is settled.',
		'complaint-upheld':
			'We accept your complaint about order {number} and will return your money. We will write again, with the amount, once it is sent.',
		'order-cancelled':
			'Order {number} was cancelled. The pieces are on sale again, and money you may have transferred goes back to you.',
		'order-expired':
			'Order {number} was not paid in time, so we have closed it. The pieces are on sale again, and money you may have transferred goes back to you.',
		'order-refunded':
			'We have refunded {amount} for order {number}. If you paid by card, your bank may take a few days to show it.',
		'transfer-awaited':
			'Pay exactly {due} before {until}, to the last rupiah: the treasurer knows your payment by its amount. When you have paid, send the proof on the page of your order.',
		'cash-awaited':
			'We keep the goods for you until {until}. Come to the counter before that and pay {total} in cash; afterwards they are sold again.',
		'proof-received':
			'The proof of payment for order {number} is waiting for the treasurer, who looks at it in working hours. We keep the pieces for you and write as soon as the money is found.',
		'proof-rejected':
			'The treasurer has found no money that matches your proof. The reason: {reason}',
		'transfer-short':
			'We have received {received} for order {number}. {rest} is missing; please pay it before {until}. Otherwise we close the order and send the money back.',
		'money-returned': 'We have transferred {amount} for order {number} back to your account.',
		'part-refunded':
			'We have refunded {amount} of order {number}. If you paid by card, your bank may take a few days to show it.',
		'replacement-sent':
			'The replacement for {pieces} {pieces|piece|pieces} of order {number} is on its way with {courier}, tracking number {trackingNumber}.',
		'parcel-sent':
			'We have handed part of order {number} to {courier}, under the tracking number {trackingNumber}. {left} {left|piece is|pieces are} still to follow; we will write as soon as {left|it leaves|they leave}. The time to complain only begins once you have the last parcel.',
		'order-handed-over':
			'We have handed order {number} to you at the counter. Thank you for coming by.',
	},
	complaintClosed: {
		exchange: 'For order {number} we have agreed on an exchange:',
		rejected: 'We cannot grant the complaint about order {number}. The reason:',
	},
	lastParcel:
		'We have handed the last parcel of order {number} to {courier}, under the tracking number {trackingNumber}. With it, all of your order has left.',
	parcelItems: 'In this parcel',
	parcelPieces: '{count} {count|piece|pieces}',
	complaint:
		'Is something not right? Tell us on the page of your order by {until}, or contact us and name your order, {number}.',
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
		'transfer-awaited': 'See how to pay',
		'cash-awaited': 'See the order',
		'proof-received': 'See the order',
		'proof-rejected': 'Open the order',
		'transfer-short': 'See how to pay',
		'money-returned': 'See the order',
		'part-refunded': 'See the order',
		'replacement-sent': 'See the order',
		'parcel-sent': 'See the order',
		'order-handed-over': 'See the order',
	},
	account: {
		title: 'Transfer to',
		bank: 'Bank',
		number: 'Account number',
		holder: 'Account holder',
		due: 'Exact amount',
	},
	rejectedUntil: 'Send another proof, or pay, before {until}.',
	items: 'What is in order {number}',
	quantity: '{count} × {name}',
	shippingBy: 'Delivery by {service}',
	counter: counterMessages,
	total: 'Total',
	sharesTitle: 'What this order brings about',
	sharesNote:
		'The premi becomes savings that the makers take home at release: pending first, and final once the time to complain has passed.',
	sharesFinal: 'This premi is final savings now, which the makers take home at release.',
	parties: {
		maker: 'Premi for the makers',
		'extra-food': 'Extra food',
		pnbp: 'PNBP (the state’s share)',
		partner: 'Partner',
		capital: 'Working capital',
		material: 'Material',
		costs: 'Payment and sending costs',
	},
	secret: 'Whoever has the link in this mail can see your order. Do not pass it on.',
	signature: 'Bekal, made by warga binaan of Rutan Kelas IIB Magetan',
	whatsappParcel: '{courier}, tracking number {trackingNumber}',
	whatsappSeveral:
		'Hello {name}, this is Bekal at Rutan Magetan. All of order {number} has left in several parcels: {parcels}. Is something not right? Answer this message by {until}.',
	whatsappReplacement: {
		exchanged:
			'Hello {name}, this is Bekal at Rutan Magetan. We have set aside what replaces a piece of order {number}, and will write as soon as it leaves.',
		'replacement-sent':
			'Hello {name}, this is Bekal at Rutan Magetan. What replaces a piece of order {number} has left with {courier}, tracking number {trackingNumber}. Is something not right? Answer this message by {until}.',
	},
	whatsapp: {
		'awaiting-payment':
			'Hello {name}, this is Bekal at Rutan Magetan. Your order {number} of {total} is still waiting for payment. We hold the pieces until {until}. The link to pay is in your e-mail.',
		paid: 'Hello {name}, this is Bekal at Rutan Magetan. We have received {total} for order {number}, thank you. We are packing it now.',
		'part-sent':
			'Hello {name}, this is Bekal at Rutan Magetan. Part of order {number} has left: {parcels}. The rest follows, and we will write as soon as it leaves.',
		sent: 'Hello {name}, this is Bekal at Rutan Magetan. Order {number} has left with {courier}, tracking number {trackingNumber}. Is something not right? Answer this message by {until}.',
		received:
			'Hello {name}, this is Bekal at Rutan Magetan. We have noted that order {number} has arrived. Is something not right? Answer this message by {until}.',
		complained:
			'Hello {name}, this is Bekal at Rutan Magetan. We have your complaint about order {number} and are looking into it.',
		'refund-due':
			'Hello {name}, this is Bekal at Rutan Magetan. We accept your complaint about order {number} and will return your money.',
		completed:
			'Hello {name}, this is Bekal at Rutan Magetan. Your order {number} is complete. Thank you for buying what warga binaan make.',
		cancelled:
			'Hello {name}, this is Bekal at Rutan Magetan. Order {number} was cancelled. Money you may have transferred goes back to you.',
		expired:
			'Hello {name}, this is Bekal at Rutan Magetan. The time to pay for order {number} has passed, so we have closed it. Money you may have transferred goes back to you; you are welcome to order again.',
		refunded:
			'Hello {name}, this is Bekal at Rutan Magetan. The money for order {number} has been returned. If you paid by card, your bank may need some days.',
		voided: 'Hello {name}, this is Bekal, Rutan Magetan. Sale {number} was voided at the counter.',
	},
}
