import type { PageWords } from '../page-words.ts'

export const about: PageWords = {
	title: 'About Bekal',
	description:
		'Bekal sells what the people held in Rutan Magetan, East Java, make: patchwork doormats and knitwear. Who makes it, how, and why every rupiah is on record.',
	lead: 'Bekal is the shop of the makers of Rutan Kelas IIB Magetan, a detention house in East Java. It sells doormats and knitwear; what it builds is skill, confidence and a little capital to go home with.',
	changed: '2026-11-22',
	sections: [
		{
			id: 'nama',
			title: 'Why it is called Bekal',
			blocks: [
				'Bekal is Indonesian for what one takes along on a journey. For the makers that journey is the time after release: back to a home, a village, a job. They take two things from here: skilled hands, and savings from their own work.',
				'This shop exists so that the second really adds up, and so that anybody can check that it does.',
			],
		},
		{
			id: 'keset',
			title: 'Doormats from scraps',
			blocks: [
				'Since 10 November 2025 the women of Rutan Magetan have been learning to make doormats from fabric scraps, guided by the officers of the independence programme. Scraps are sorted, a pattern is laid out, and all of it is joined into a sturdy mat. What used to be thrown away is walked on every day.',
			],
		},
		{
			id: 'rajut',
			title: 'Knitting on Wednesdays',
			blocks: [
				'On 21 January 2026 Rutan Magetan and PT Arta Jayendra Perkasa signed an agreement to teach knitting. That same day fifteen people chosen by assessment had their first lesson. There has been training every Wednesday since.',
				'The story, the schedule and the figures of each group are on the pages of the [cohorts](/angkatan).',
			],
		},
		{
			id: 'terbuka',
			title: 'Figures that can be checked',
			blocks: [
				'Every piece comes from one batch, and every batch has a contribution sheet: who made how many. When you pay, the price is divided by the rule in force, and each maker’s part is written into double-entry books that can be added to but never altered.',
				'How it is divided is explained in [Where your money goes](/uang). If your piece carries a tag with a code, [look the code up](/jejak) to see its batch and its cohort.',
			],
		},
		{
			id: 'nama-orang',
			title: 'Why nobody is named',
			blocks: [
				'To name a maker is to disclose a criminal record, which Indonesian law (Law 27 of 2022) counts as specific personal data. So we speak of cohorts. Some choose to appear under a pen-name; we show it only with written consent, which can be taken back at any time.',
			],
		},
	],
}
