/** What stands outside of pages: in results of a search, in shared links, in feeds, without a net. */
export const discovery = {
	description:
		'Keset perca dan rajutan buatan warga binaan Rutan Magetan. Bagian pembuat dari setiap karya yang terjual masuk ke tabungan mereka, tercatat sampai ke rupiah.',
	/** under the title of a picture that is shared; at most 42 letters */
	pictureNote: 'Karya warga binaan Rutan Magetan',
	pictureTitle: 'Dibuat di dalam. Jadi bekal di luar.',
	pictureAlt: 'Bekal: {title}',
	fromPrice: 'mulai {price}',
	feedTitle: 'Karya baru dari Bekal',
	feedSubtitle: 'Keset perca dan rajutan yang baru dipajang.',
	merchantTitle: 'Bekal: semua karya',
	merchantDescription: 'Keset perca dan rajutan buatan warga binaan Rutan Magetan.',
	kinds: { keset: 'Rumah > Keset', rajut: 'Rajutan' },
	appName: 'Bekal',
	appDescription: 'Toko karya warga binaan Rutan Magetan.',
	appShortcuts: { all: 'Semua karya', cart: 'Keranjang' },
	offline: {
		title: 'Anda sedang tanpa jaringan',
		text: 'Halaman ini belum dapat dibuka karena ponsel atau komputer Anda tidak tersambung ke internet. Keranjang Anda tetap tersimpan.',
		hint: 'Periksa data seluler atau Wi-Fi, lalu coba lagi.',
		retry: 'Coba lagi',
	},
	lost: {
		links: 'Atau mulai dari sini',
		pieces: 'Baru dipajang',
	},
}
