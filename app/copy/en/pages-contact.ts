import type { PageWords } from '../page-words.ts'

export const contact: PageWords = {
	title: 'Contact',
	description: 'How to reach Bekal, the shop of the makers of Rutan Kelas IIB Magetan, East Java.',
	lead: 'A question about a piece, an order, or your data? Just ask.',
	changed: '2026-11-22',
	sections: [
		{
			id: 'hubungi',
			title: 'Reach us',
			blocks: [
				'If it is about an order, give its number, so that we find it at once. How it stands you can see yourself at [Find your order](/lacak).',
			],
		},
		{
			id: 'tempat',
			title: 'The place',
			blocks: [
				'Rumah Tahanan Negara (Rutan) Kelas IIB Magetan, East Java, a detention house under the East Java regional office of the Directorate General of Corrections, Ministry of Immigration and Corrections.',
				'What is bought here is sent from Magetan by courier, or collected at the counter of the rutan.',
			],
		},
		{
			id: 'keluhan',
			title: 'Complaints and returns',
			blocks: [
				'If something is not right, you have at least {complaintDays} working days from receiving the parcel. What to have at hand is told in [Returns](/pengembalian).',
			],
		},
		{
			id: 'data',
			title: 'Personal data',
			blocks: [
				'Requests about your data go the same way. Your rights are explained in [Privacy](/privasi#hak).',
			],
		},
		{
			id: 'pembuat',
			title: 'Reaching the makers',
			blocks: [
				'We cannot tell you who made your piece, and we do not pass your data on to its makers.',
			],
		},
	],
}
