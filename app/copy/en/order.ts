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
		sent: 'Sent',
		refunded: 'Refunded',
	},
	stories: {
		'awaiting-payment':
			'We hold the pieces for you until {until}. Pay before then, or cancel if you changed your mind.',
		checking:
			'Thank you. We are waiting for word from the payment service; this page looks again in a few seconds.',
		cancelling: 'The order is being cancelled; we are waiting for the payment service to confirm.',
		cancelled: 'This order was cancelled. No money was taken, and the pieces are for sale again.',
		expired: 'The time to pay has passed. No money was taken, and the pieces are for sale again.',
		paid: 'Thank you! We are packing your order.',
		sent: 'Your parcel is on its way.',
		refunded: 'The whole payment goes back to your card. That can take a few days.',
		refunding: 'Your refund is under way.',
	},
	steps: { placed: 'Ordered', paid: 'Paid', sent: 'Sent' },
	pay: 'Pay now',
	cancel: 'Cancel the order',
	refresh: 'Look again',
	orderAgain: 'See all pieces',
	refusedTitle: 'That did not work',
	courier: 'Courier',
	trackingNumber: 'Tracking number',
	complaintUntil:
		'Something not right with your parcel? Contact us before {date} and name this order’s number.',
	bought: 'In this order',
	quantity: '{count} × {price}',
	items: 'Items',
	shipping: 'Shipping',
	total: 'Total',
	sendTo: 'Shipping address',
	note: 'Your note',
	moneyTitle: 'What this order brought about',
	moneyLead: 'This is how the {price} for your pieces was shared, as booked in the ledger.',
	moneyPending:
		'Premi is booked as pending until the complaint window has passed, and then becomes final savings.',
	moneyFinal: 'The premi of this order has become final savings.',
	moneyReversed: 'Because the money was given back, this sharing was reversed in full.',
}
