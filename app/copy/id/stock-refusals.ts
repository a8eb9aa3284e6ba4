import type { StockRefusalCode } from '#app/domain/stock/errors.ts'

/** Why something about stock is not done: what is the matter, and what can be done. */
export const stockRefusals: Readonly<Record<StockRefusalCode, string>> = {
	'stock.sold_out': 'Maaf, barang ini baru saja habis dibeli orang lain. Tersisa {left}.',
	'stock.no_such_lot': 'Lot ini tidak ada.',
	'stock.already_received': 'Hasil kerja ini sudah diterima sebagai lot.',
	'stock.no_such_place': 'Tempat ini tidak ada atau sudah ditutup.',
	'stock.place_taken': 'Kode {code} sudah dipakai tempat lain.',
	'stock.place_in_use': 'Masih ada {lots} lot di tempat ini. Pindahkan dulu, lalu tutup.',
	'stock.not_on_shelf':
		'Dari lot {code} hanya {free} buah yang tersedia. Yang lain sudah dipesan atau terjual.',
	'stock.not_lost':
		'Dari lot {code} hanya {lost} buah yang tercatat hilang. Kelebihannya milik lot lain, atau belum pernah dicatat sebagai hasil kerja.',
	'stock.no_such_adjustment': 'Permintaan ini tidak ada.',
	'stock.adjustment_decided': 'Permintaan ini sudah diputuskan.',
	'stock.own_adjustment': 'Permintaan sendiri harus disetujui orang lain.',
	'stock.no_such_opname': 'Opname ini tidak ada.',
	'stock.nothing_to_count':
		'Menurut catatan tidak ada barang di pilihan ini. Pilih tempat atau barang lain.',
	'stock.too_much_to_count':
		'Pilihan ini berisi lebih dari {most} lot. Hitung per tempat, supaya selesai dalam sekali jalan.',
	'stock.lot_being_counted':
		'Lot {code} sedang dihitung dalam {number}. Selesaikan atau batalkan itu dulu.',
	'stock.not_counting': 'Penghitungan ini sudah ditutup.',
	'stock.not_closed': 'Opname ini tidak sedang menunggu keputusan.',
	'stock.count_ended':
		'Hitungan ini sudah dikirim atau bukan milik Anda. Mulai lagi dari daftar lot.',
	'stock.not_counted': 'Masih ada {lots} lot yang belum selesai dihitung.',
	'stock.reason_missing': 'Lot {code} kurang, dan belum ada alasannya.',
	'stock.own_opname':
		'Yang membuka, menutup, atau ikut menghitung tidak boleh menyetujui opname ini.',
	'stock.difference_reserved':
		'Lot {code} kurang {missing} buah, tetapi yang tersedia tinggal {free}: sebagian sudah dipesan pembeli. Selesaikan pesanannya, atau kembalikan opname ini untuk dihitung ulang.',
	'stock.too_many_tags': 'Sekali cetak paling banyak {most} label. Bagi menjadi beberapa kali.',
}
