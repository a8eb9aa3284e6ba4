import type { order as indonesian } from '../id/order.ts'

export const order: typeof indonesian = {
	title: 'Order {number}',
	heading: 'Order',
	placed: 'Ordered on {date}',
	keep: 'Keep the address of this page. Whoever has it can see this order.',
	states: {
		'awaiting-payment': 'Awaiting payment',
		cancelled: 'Cancelled',
		expired: 'Expired',
		paid: 'Paid',
		'part-sent': 'Partly sent',
		sent: 'Sent',
		received: 'Received',
		complained: 'Complaint open',
		'refund-due': 'Refund due',
		completed: 'Complete',
		refunded: 'Refunded',
		voided: 'Voided at the counter',
	},
	stories: {
		'awaiting-payment':
			'We hold the pieces for you until {until}. Pay before then, or cancel if you changed your mind.',
		checking:
			'Thank you. We are waiting for word from the payment service; this page looks again in a few seconds.',
		cancelling: 'The order is being cancelled; we are waiting for the payment service to confirm.',
		cancelled:
			'This order was cancelled. The pieces are on sale again, and money you may have transferred goes back to you.',
		expired:
			'The time to pay has passed. The pieces are on sale again, and money you may have transferred goes back to you.',
		paid: 'Thank you! We are packing your order.',
		'part-sent':
			'Part of your order has left; the rest follows. The time to complain only begins once you have the last parcel. Something broken in the first one? Write to us right away.',
		sent: 'Your parcel is on its way.',
		received: 'We hope it is just right. You can still complain until {until}.',
		'received-nothing':
			'The money for everything in this order has gone back to you. If something is still not right, tell us by {until}.',
		'completed-nothing':
			'The money for everything in this order has gone back to you, and the order is closed.',
		complained: 'We are looking into your complaint. Until then this order is not complete.',
		'refund-due': 'We accept your complaint; your money will be returned.',
		completed:
			'The time to complain has passed and this order is complete. Thank you for buying what warga binaan make.',
		refunded:
			'We have returned the whole payment. To a card, your bank may take a few days to show it.',
		voided: 'This sale was voided at the counter; the money was given back on the spot.',
		'voided-qris':
			'This sale was voided at the counter. If the money of your QRIS arrives all the same, the treasurer sends it back.',
		refunding: 'Your refund is under way.',
		exchanging:
			'We have agreed on an exchange, and the replacement is set aside. We will tell you as soon as it is sent.',
	},
	steps: {
		placed: 'Ordered',
		paid: 'Paid',
		sent: 'Sent',
		received: 'Received',
		completed: 'Complete',
	},
	pay: 'Pay now',
	cancel: 'Cancel the order',
	cancelLead: 'The pieces go on sale again, and this order cannot be opened again.',
	cancelSurely: 'Yes, cancel it',
	confirm: 'I have received the parcel',
	confirmLead:
		'Press this once the parcel is here. From then you have two working days to complain or exchange. Without word from you the parcel counts as received {days} days after sending.',
	moneyShipping: 'With {shipping} of shipping, all of it for the delivery, that makes {total}.',
	refresh: 'Look again',
	orderAgain: 'See all pieces',
	refusedTitle: 'That did not work',
	courier: 'Courier',
	trackingNumber: 'Tracking number',
	complaintUntil: 'Something not right with your parcel? Tell us on this page by {date}.',
	bought: 'In this order',
	quantity: '{count} × {price}',
	items: 'Items',
	shipping: 'Shipping',
	total: 'Total',
	papers: 'Documents',
	invoice: 'Invoice (PDF)',
	receipt: 'Receipt (PDF)',
	sendTo: 'Shipping address',
	note: 'Your note',
	moneyTitle: 'What this order brought about',
	moneyLead: 'This is how the {price} for your pieces was shared, as booked in the ledger.',
	moneyPending:
		'Premi is booked as pending until the complaint window has passed, and then becomes final savings.',
	moneyFinal: 'The premi of this order has become final savings.',
	moneyReversed: 'Because the money was given back, this sharing was reversed in full.',
}
