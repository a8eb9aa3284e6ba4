import type { checkout as indonesian } from '../id/checkout.ts'
import { abroadFields } from './abroad.ts'

export const checkout: typeof indonesian = {
	title: 'Checkout',
	lead: 'No account needed. You pay after this, in the way you choose.',
	contact: 'Your contact',
	address: 'Delivery address',
	extra: 'Note',
	optional: 'optional',
	choose: 'Choose a province',
	fields: {
		name: {
			label: 'Recipient',
			error: 'Write the recipient’s name, at most 100 letters.',
			faults: { 'not-latin': 'Write the recipient’s name in Latin letters for the courier.' },
		},
		phone: {
			label: 'WhatsApp or phone number',
			hint: 'We or the courier call this number if needed.',
			error: 'Write a number that can be reached, such as 0812 3456 7890.',
			faults: {
				'world-phone': 'Write the whole number with its country code, such as +65 9123 4567.',
			},
		},
		email: {
			label: 'E-mail',
			hint: 'For news and your receipt. Left empty, we write by WhatsApp.',
			error: 'Write a complete e-mail address, such as name@example.com.',
		},
		province: { label: 'Province', error: 'Choose a province from the list.' },
		city: { label: 'City or regency', error: 'Write the city or regency.' },
		district: { label: 'District (kecamatan)', error: 'Write the district.' },
		village: { label: 'Village (kelurahan or desa)', error: 'Write the village.' },
		street: {
			label: 'Street, house number, RT/RW',
			error: 'Write the street and house number, at most 200 letters.',
		},
		postalCode: {
			label: 'Postal code',
			error: 'A postal code has five digits.',
			faults: {
				'wrong-province': 'This postal code does not belong to the chosen province. Check both.',
			},
		},
		...abroadFields,
		note: {
			label: 'Note to us',
			hint: 'Such as a landmark near the house, or a message if it is a gift.',
			error: 'A note has at most 500 letters.',
		},
	},
	summary: 'Your order',
	edit: 'Change the cart',
	items: 'Items',
	shipping: 'Shipping',
	total: 'To pay',
	held: 'We hold the pieces for you while you pay.',
	privacy: 'We use these details only to deliver your order.',
	faultsTitle: 'Something is missing',
	faultsText: 'Please check the marked fields. What you typed is not lost.',
	refusedTitle: 'The order was not placed',
	backToCart: 'Open the cart',
}
