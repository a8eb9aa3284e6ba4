import type { track as indonesian } from '../id/track.ts'

export const track: typeof indonesian = {
	title: 'Find your order',
	description: 'See how your order stands, with its number and your phone number.',
	lead: 'Type the order’s number and the phone number you ordered with. You will be led to the page of your order.',
	number: 'Order number',
	numberHint: 'It stands in our mails and on your receipt, like BK-7K3Q-9DTX.',
	phone: 'Phone number',
	submit: 'Open the order',
	refusedTitle: 'No order found yet',
	lost: 'Lost the number too? [Contact us](/kontak) from the phone number or the e-mail address you ordered with.',
}
