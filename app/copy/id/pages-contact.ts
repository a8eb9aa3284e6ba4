import type { PageWords } from '../page-words.ts'

export const contact: PageWords = {
	title: 'Kontak',
	description:
		'Cara menghubungi Bekal, toko karya warga binaan Rutan Kelas IIB Magetan, Jawa Timur.',
	lead: 'Ada pertanyaan tentang sebuah karya, pesanan, atau data Anda? Sampaikan saja.',
	changed: '2026-11-22',
	sections: [
		{
			id: 'hubungi',
			title: 'Hubungi kami',
			blocks: [
				'Untuk pesanan, sertakan nomornya supaya kami dapat segera menemukannya. Keadaannya dapat Anda lihat sendiri di [Cari pesanan](/lacak).',
			],
		},
		{
			id: 'tempat',
			title: 'Tempat',
			blocks: [
				'Rumah Tahanan Negara (Rutan) Kelas IIB Magetan, Jawa Timur, di bawah Kantor Wilayah Direktorat Jenderal Pemasyarakatan Jawa Timur, Kementerian Imigrasi dan Pemasyarakatan.',
				'Karya yang dibeli di sini dikirim dengan kurir dari Magetan, atau diambil sendiri di loket rutan.',
			],
		},
		{
			id: 'keluhan',
			title: 'Keluhan dan pengembalian',
			blocks: [
				'Bila barang tidak sesuai, Anda punya paling sedikit {complaintDays} hari kerja sejak paket diterima. Yang perlu disiapkan ada di [Pengembalian](/pengembalian).',
			],
		},
		{
			id: 'data',
			title: 'Data pribadi',
			blocks: [
				'Permintaan tentang data Anda kami layani lewat kontak yang sama. Hak Anda dijelaskan di [Privasi](/privasi#hak).',
			],
		},
		{
			id: 'pembuat',
			title: 'Menghubungi pembuat',
			blocks: [
				'Kami tidak dapat menyampaikan siapa yang mengerjakan barang Anda, dan tidak meneruskan data Anda kepada pembuatnya.',
			],
		},
	],
}
