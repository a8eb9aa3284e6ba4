/** How an order goes to another country. */
export const abroad = {
	method: 'Kirim ke luar negeri',
	methodHint: 'bayar dengan kartu, ongkir menurut negara',
	title: 'Alamat di luar negeri',
	lead: 'Tulis dengan huruf Latin, seperti alamat itu ditulis di negaranya, dan nomor telepon di atas dengan kode negaranya (+65 …).',
	customs:
		'Bea masuk dan pajak di negara tujuan, bila ada, dibayar penerima. Isi dan harganya kami tulis di paket untuk bea cukai.',
	cardOnly:
		'Kiriman ke luar negeri dibayar dengan kartu: transfer dan QRIS rutan hanya dapat dipakai dari bank di Indonesia.',
	optionsLead:
		'Ke {place}, {kilograms} kg. Hari kerja dihitung sejak dibayar, termasuk mengemas; pemeriksaan bea cukai dapat menambahnya.',
	again: 'Negaranya diubah? Ongkirnya dihitung lagi saat Anda melanjutkan.',
	noneTitle: 'Belum ada layanan kirim ke {place}',
	noneText:
		'Kurir kami belum melayani negara itu. Tulislah kepada kami: sering ada cara lain, dan isian Anda di sini tidak hilang. Anda juga dapat memilih penerima di Indonesia atau mengambil sendiri di loket.',
	noneWhatsapp: 'Tanya lewat WhatsApp',
	noneContact: 'Hubungi kami',
	ask: 'Halo Bekal, saya ingin memesan untuk dikirim ke {place}. Apakah bisa?',
}

/** The fields of an address abroad. */
export const abroadFields = {
	country: {
		label: 'Negara',
		hint: 'Ketik beberapa huruf, lalu pilih dari daftar.',
		error: 'Tulis nama negara di luar Indonesia seperti di daftar, misalnya Malaysia.',
	},
	line1: {
		label: 'Jalan dan nomor rumah',
		error: 'Tulis jalan dan nomor rumah, paling banyak 100 huruf.',
		faults: { 'not-latin': 'Tulis dengan huruf Latin supaya terbaca kurir.' },
	},
	line2: {
		label: 'Gedung, lantai, unit',
		error: 'Paling banyak 100 huruf.',
		faults: { 'not-latin': 'Tulis dengan huruf Latin supaya terbaca kurir.' },
	},
	town: {
		label: 'Kota',
		error: 'Tulis nama kota.',
		faults: { 'not-latin': 'Tulis dengan huruf Latin supaya terbaca kurir.' },
	},
	region: {
		label: 'Negara bagian atau provinsi',
		error: 'Paling banyak 80 huruf.',
		faults: { 'not-latin': 'Tulis dengan huruf Latin supaya terbaca kurir.' },
	},
	postcode: {
		label: 'Kode pos di sana',
		hint: 'Kosongkan bila negaranya tidak memakai kode pos.',
		error: 'Negara ini memakai kode pos. Tulis kode posnya.',
		faults: {
			'postal-code': 'Kode pos ini bukan bentuk kode pos negara yang dipilih. Periksa keduanya.',
			'too-long': 'Kode pos paling banyak 12 huruf dan angka.',
			'not-latin': 'Tulis dengan huruf Latin dan angka biasa.',
		},
	},
}
