import type { QuestionsWords } from '../page-words.ts'

export const questions: QuestionsWords = {
	title: 'Questions and answers',
	description: 'Answers about the pieces, the money, orders, shipping and privacy at Bekal.',
	lead: 'What is asked most. If your answer is not here, [contact us](/kontak).',
	changed: '2026-11-22',
	sections: [
		{
			id: 'karya',
			title: 'The pieces',
			questions: [
				{
					question: 'Who makes them?',
					answer: [
						'People held in Rutan Kelas IIB Magetan who take part in its independence programme: doormats with the rutan’s own officers, knitting with a training partner. Each piece shows its [cohort](/angkatan) and its batch.',
					],
					atHome: true,
				},
				{
					question: 'Why are the makers not named?',
					answer: [
						'To name somebody would disclose a criminal record, which Law 27 of 2022 protects as specific personal data. Some makers choose a pen-name, and that too only with consent that can be taken back.',
					],
				},
				{
					question: 'Is every piece just like its photo?',
					answer: [
						'Not quite. Mats are sewn from scraps that keep changing, so their patterns change too; size, material and making stay the same. If what arrives is not as described, you may [return it](/pengembalian).',
					],
					atHome: true,
				},
				{
					question: 'Will sold-out pieces be made again?',
					answer: [
						'Perhaps, and perhaps not quite the same. A piece marked “One of a kind” is never made again.',
					],
				},
				{
					question: 'What does the code on my tag mean?',
					answer: [
						'It is the code of a batch. Type it into [Trace a tag](/jejak) to see when and by which cohort your piece was made, of what, and how to care for it.',
					],
				},
			],
		},
		{
			id: 'uang',
			title: 'Money',
			questions: [
				{
					question: 'How much reaches the makers?',
					answer: [
						'It depends on the rule of the programme. The page of each piece shows it in rupiah: the makers’ premi, state revenue (PNBP), the partner if there is one, working capital and material. Every rule in force is in [Where your money goes](/uang).',
					],
					atHome: true,
				},
				{
					question: 'When do makers get their part?',
					answer: [
						'Premi is recorded as pending as soon as you pay, and becomes final savings when the time to complain is over. Savings are handed over at release; before that they can be used for needs or the family.',
					],
					atHome: true,
				},
				{
					question: 'Is premi pay for work?',
					answer: [
						'No. Premi is a part of what the pieces bring in, and a right of people who have been sentenced (Law 22 of 2022).',
					],
				},
				{
					question: 'May I pay more, for the makers?',
					answer: [
						'The shop takes no donations yet. Every rupiah that comes in needs a legal ground and a place in the books, and for donations there is none so far.',
					],
				},
			],
		},
		{
			id: 'pesanan',
			title: 'Orders',
			questions: [
				{
					question: 'Do I need an account?',
					answer: [
						'No. After ordering you get one page for your order, at a secret address. Keep that address.',
					],
				},
				{
					question: 'I have lost the address of my order’s page. What now?',
					answer: [
						'Open [Find your order](/lacak) and type the order’s number with the phone number you ordered with.',
					],
				},
				{
					question: 'How do I pay?',
					answer: [
						'By card on a page of Stripe, within {paymentMinutes} minutes; or, where the checkout offers it, by bank transfer or QRIS within 24 hours. What you collect yourself can be paid in cash at the counter. We keep the pieces for you meanwhile.',
					],
				},
				{
					question: 'How long is my cart kept?',
					answer: [
						'{cartDays} days after the last change. The cart does not keep pieces for you; if a price or the stock changes, it tells you.',
					],
				},
				{
					question: 'Can I cancel an order?',
					answer: [
						'Before paying: yes, by a button on its page. After paying: [contact us](/kontak). Once the parcel has arrived you have the right of {complaintDays} working days told in [Returns](/pengembalian).',
					],
				},
				{
					question: 'What if something is not right?',
					answer: [
						'You have at least {complaintDays} working days from receiving the parcel to tell us. We exchange the piece or give your money back; [Returns](/pengembalian) says how.',
					],
					atHome: true,
				},
			],
		},
		{
			id: 'kirim',
			title: 'Shipping',
			questions: [
				{
					question: 'What does shipping cost?',
					answer: [
						'It depends on the province, the weight and the service you choose; all of it is shown before you pay. Collecting at the counter costs nothing. The list is at [Shipping](/pengiriman#lama).',
					],
				},
				{
					question: 'Do you send abroad?',
					answer: [
						'Yes, to most countries: choose “Send it abroad” when you order, and pay by card. Shipping is shown before you pay; import duties are paid by the recipient. More in [Shipping](/pengiriman#luar-negeri).',
					],
				},
				{
					question: 'How do I know that my parcel has left?',
					answer: [
						'The courier’s name and the tracking number appear on the page of your order as soon as it is handed over.',
					],
				},
			],
		},
	],
}
