export const shareRules = {
	/** who may have a part of a price, in a table */
	parties: {
		maker: 'Premi pembuat',
		held: 'Premi ditahan',
		'extra-food': 'Makanan tambahan',
		pnbp: 'PNBP',
		partner: 'Mitra',
		capital: 'Dana penunjang',
		material: 'Bahan',
		costs: 'Biaya yang disepakati',
	},
	/** what a rule says, as one would tell it to somebody */
	terms: {
		bases: {
			gross: 'Harga penuh dibagi: {shares}.',
			net_of_material:
				'Harga dikurangi biaya bahan dibagi: {shares}. Biaya bahan kembali ke dana pengganti bahan.',
			net_of_fee: 'Harga dikurangi biaya pembayaran yang disepakati dibagi: {shares}.',
			net_of_both:
				'Harga dikurangi biaya bahan dan biaya pembayaran yang disepakati dibagi: {shares}. Biaya bahan kembali ke dana pengganti bahan.',
		},
		parties: {
			makers: '{part} untuk para pembuat',
			pnbp: '{part} PNBP',
			partner: '{part} untuk mitra',
			capital: '{part} untuk dana penunjang',
		},
		rest: 'sisanya',
		restPart: 'sisanya {percent}',
		and: 'dan',
		perUnit: '{amount} per buah',
		plus: '{one} ditambah {other}',
		floor: 'paling sedikit {amount}',
		cap: 'paling banyak {amount}',
		bounded: '{part} ({bounds})',
		inOrder: 'Bila harganya tidak cukup, yang disebut lebih dulu dipenuhi lebih dulu.',
		inner: {
			sheet: 'Bagian para pembuat dibagi menurut lembar kontribusi.',
			equal: 'Bagian para pembuat dibagi rata kepada semua yang ada di lembar kontribusi.',
			pieces: 'Bagian para pembuat dibagi menurut jumlah buah di lembar kontribusi.',
			hours: 'Bagian para pembuat dibagi menurut lama kerja di lembar kontribusi.',
			weights: 'Bagian para pembuat dibagi menurut poin di lembar kontribusi.',
		},
		fee: {
			capital: 'Biaya pembayaran ditanggung dana penunjang.',
			all: 'Biaya pembayaran disepakati {cost} dari harga dan diambil sebelum dibagi. Dana penunjang membayar biaya yang sebenarnya, dan menanggung selisihnya.',
			partner:
				'Biaya pembayaran disepakati {cost} dari harga dan diambil dari bagian mitra. Dana penunjang membayar biaya yang sebenarnya, dan menanggung selisihnya.',
		},
		shipping: {
			capital: 'Ongkos kirim dibayar pembeli; bila lebih mahal, dana penunjang yang menanggung.',
			all: 'Di luar yang dibayar pembeli, untuk pengiriman disisihkan {cost} dari harga sebelum dibagi.',
			partner:
				'Di luar yang dibayar pembeli, untuk pengiriman disisihkan {cost} dari bagian mitra.',
		},
		usable:
			'Dari tabungan yang final, {percent} boleh dipakai sebelum bebas; selebihnya disimpan sampai bebas.',
	},
	locked: '{usable} boleh dipakai sekarang, {locked} disimpan sampai bebas.',
	/** how a maker's part came about, where it is not a plain share of the base */
	path: {
		fee: 'Biaya bayar',
		shipping: 'Pengiriman',
		others: 'Pihak lain',
		perUnit: 'Per buah',
		equal: '{weight} dari {total} orang, sama rata,',
		people: 'Orang',
		floor:
			'Hitungannya {amount}; aturan menjamin paling sedikit {bound}, jadi itulah yang dipakai.',
		cap: 'Hitungannya {amount}; aturan membatasi paling banyak {bound}, jadi itulah yang dipakai.',
		short: 'Hitungannya {amount}, tetapi yang tersisa dari harga hanya {bound}.',
		rest: 'Para pembuat menerima sisanya setelah bagian pihak lain.',
		feeNote:
			'Biaya pembayaran yang diambil adalah yang disepakati dalam aturan, bukan yang sebenarnya; selisihnya ditanggung dana penunjang.',
		otherMeasure:
			'Aturannya meminta lembar yang menghitung {asked}; lembar hasil kerja ini menghitung {counted}, jadi itu yang diikuti.',
		measures: { pieces: 'buah', hours: 'lama kerja', weights: 'poin' },
		counts: { pieces: 'buah', minutes: 'menit kerja', points: 'poin' },
	},
}
