import type { discovery as indonesian } from '../id/discovery.ts'

export const discovery: typeof indonesian = {
	description:
		'Patchwork doormats and knits made by people in the care of Rutan Magetan, East Java. From every piece sold, the makers’ share goes into their savings, recorded to the rupiah.',
	pictureNote: 'Made at Rutan Magetan, East Java',
	pictureTitle: 'Made inside. A start outside.',
	pictureAlt: 'Bekal: {title}',
	fromPrice: 'from {price}',
	feedTitle: 'New pieces at Bekal',
	feedSubtitle: 'Patchwork doormats and knits, fresh on the shelf.',
	merchantTitle: 'Bekal: every piece',
	merchantDescription: 'Patchwork doormats and knits made by people in the care of Rutan Magetan.',
	kinds: { keset: 'Home > Doormats', rajut: 'Knitwear' },
	appName: 'Bekal',
	appDescription: 'Pieces made by people in the care of Rutan Magetan.',
	appShortcuts: { all: 'All pieces', cart: 'Cart' },
	offline: {
		title: 'You are offline',
		text: 'This page cannot be opened because your phone or computer is not connected to the internet. Your cart is still there.',
		hint: 'Check your mobile data or Wi-Fi, then try again.',
		retry: 'Try again',
	},
	lost: {
		links: 'Or start here',
		pieces: 'Fresh on the shelf',
	},
}
