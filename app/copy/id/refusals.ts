import type { RefusalCode } from '../refusal-codes.ts'
import { batchRefusals } from './batch-refusals.ts'
import { cohortRefusals } from './cohort-refusals.ts'
import { materialRefusals } from './material-refusals.ts'

import { peopleRefusals } from './people-refusals.ts'

import { pictureRefusals } from './picture-refusals.ts'

import { reconciliationRefusals } from './reconciliation-refusals.ts'
import { ruleRefusals } from './rule-refusals.ts'
import { sheetRefusals } from './sheet-refusals.ts'
import { stockRefusals } from './stock-refusals.ts'
import { treasuryRefusals } from './treasury-refusals.ts'

/** One sentence for every way to say no: what is the matter, and what can be done about it. */
export const refusals: Readonly<Record<RefusalCode, string>> = {
	...sheetRefusals,
	...stockRefusals,
	...reconciliationRefusals,
	...cohortRefusals,
	...batchRefusals,
	...materialRefusals,
	...pictureRefusals,
	'http.no_such_page': 'Halaman ini tidak ada. Mungkin alamatnya salah ketik.',
	'http.unreadable_input': 'Isian tidak terbaca. Muat ulang halaman lalu kirim lagi.',
	'http.too_large': 'Kiriman ini terlalu besar. Perkecil berkas atau teksnya, lalu kirim lagi.',

	'staff.not_signed_in': 'Silakan masuk dulu untuk melanjutkan.',
	'staff.wrong_role': 'Peran Anda tidak mencakup halaman atau tindakan ini.',
	'staff.wrong_credentials': 'Alamat email atau kata sandi tidak cocok.',
	'staff.too_many_attempts': 'Terlalu banyak percobaan. Coba lagi dalam {minutes} menit.',
	'staff.email_taken': 'Alamat email ini sudah dipakai petugas lain.',
	'staff.weak_password':
		'Kata sandi minimal 12 karakter, jangan yang mudah ditebak atau memuat nama sendiri.',
	'staff.no_such_member': 'Petugas ini tidak ada dalam daftar.',
	'staff.own_access': 'Peran dan akses sendiri tidak dapat diubah. Minta admin lain melakukannya.',
	'staff.last_admin': 'Ini satu-satunya admin. Tunjuk admin lain lebih dulu.',
	'staff.already_closed': 'Akses petugas ini sudah ditutup.',
	'staff.same_role': 'Petugas ini memang sudah memegang peran itu.',

	'messages.no_such_message': 'Surat ini tidak ada.',
	'messages.not_to_reopen':
		'Surat ini sudah terkirim atau masih menunggu giliran, jadi tidak dikirim lagi.',

	...peopleRefusals,

	'calendar.no_such_holiday': 'Hari ini tidak ada dalam daftar hari libur.',

	'catalogue.no_such_product': 'Produk ini tidak ada atau sudah tidak dijual.',
	'catalogue.no_such_variant': 'Pilihan produk ini tidak ada.',
	'catalogue.bad_slug': 'Alamat produk hanya boleh memuat huruf kecil, angka, dan tanda hubung.',
	'catalogue.slug_taken': 'Alamat ini sudah dipakai produk lain.',
	'catalogue.sku_taken': 'Nomor ini sudah dipakai pilihan produk lain.',
	'catalogue.bad_variants':
		'Setiap produk punya minimal satu pilihan; barang satu-satunya punya tepat satu.',
	'catalogue.not_the_only':
		'Produk ini sudah dibuat lebih dari satu buah, jadi tidak bisa menjadi karya satu-satunya.',
	'catalogue.bad_price': 'Harga ditulis dalam rupiah bulat, dari 1 sampai 1 miliar.',
	'catalogue.bad_weight': 'Berat ditulis dalam gram bulat di atas nol.',
	'catalogue.bad_packed_size': 'Ukuran kemasan ditulis dalam sentimeter bulat, paling panjang 200.',
	'catalogue.bad_colours': 'Pilih satu sampai enam warna dari daftar, tanpa mengulang.',
	'catalogue.bad_size': 'Pilih ukuran dari daftar.',
	'catalogue.words_missing': 'Lengkapi dulu kata-katanya dalam bahasa Indonesia.',
	'catalogue.no_picture': 'Tambahkan dulu satu gambar sebelum produk ditampilkan.',
	'catalogue.edited_meanwhile':
		'Produk ini baru saja diubah petugas lain. Isian Anda masih di sini: bandingkan, lalu simpan lagi.',
	'catalogue.picture_not_released':
		'Foto ini belum diperiksa petugas lain, jadi belum boleh dipasang.',
	'catalogue.alt_missing': 'Tulis dalam bahasa Indonesia apa yang terlihat di setiap gambar.',
	'catalogue.already_published': 'Produk ini sudah ditampilkan.',
	'catalogue.already_retired': 'Produk ini sudah ditarik.',
	'catalogue.picture_unreadable': 'Gambar harus berupa JPEG, PNG, atau WebP yang utuh.',
	'catalogue.picture_too_large': 'Gambar terlalu besar. Perkecil dulu, lalu unggah lagi.',

	'workshop.no_such_partner': 'Tidak ada mitra dengan kode {code}.',
	'workshop.no_such_programme': 'Tidak ada program dengan kode {code}.',
	'workshop.no_such_cohort': 'Angkatan ini tidak ada.',
	'workshop.no_such_batch': 'Tidak ada hasil kerja dengan kode {code}.',
	'workshop.code_taken': 'Kode {code} sudah dipakai.',
	'workshop.already_member': '{makerCode} sudah tercatat dalam angkatan ini.',
	'workshop.not_a_member': '{makerCode} bukan anggota angkatan ini pada hari itu.',
	'workshop.bad_membership_date': 'Tanggal {date} tidak cocok dengan masa keikutsertaan.',
	'workshop.date_in_future': 'Tanggal {date} belum tiba.',
	'workshop.before_cohort': 'Angkatan ini baru mulai pada {startedOn}.',
	'workshop.wrong_craft': 'Program angkatan ini tidak membuat barang seperti itu.',
	'workshop.bad_quantity':
		'Jumlah ditulis dalam buah, minimal satu; barang satu-satunya hanya satu buah.',
	'workshop.already_made': 'Barang satu-satunya ini ({sku}) sudah pernah dibuat.',
	'workshop.bad_material_cost': 'Biaya bahan ditulis dalam rupiah, nol atau lebih.',
	'workshop.bad_session_length':
		'Lama pertemuan ditulis dalam menit, lebih dari nol dan paling lama satu hari.',
	'workshop.topic_missing': 'Tulis apa yang dikerjakan pada pertemuan ini.',
	'workshop.session_already_recorded': 'Pertemuan tanggal {heldOn} sudah tercatat.',
	'workshop.sheet_empty': 'Tulis siapa saja yang mengerjakan.',
	'workshop.sheet_bad_pieces': 'Hasil {makerCode} ditulis dalam buah utuh, minimal satu.',
	'workshop.sheet_repeats_maker': '{makerCode} tertulis dua kali. Satukan barisnya.',
	'workshop.sheet_does_not_sum':
		'Lembar kontribusi berjumlah {sheet} buah, padahal hasilnya {quantity} buah.',
	'workshop.not_eligible':
		'{makerCode} tidak berada di sini pada {workDate}, jadi tidak mungkin ikut mengerjakan.',

	'cart.bad_quantity': 'Jumlah setiap barang antara 1 dan 99.',
	'cart.withdrawn': 'Barang ini tidak dijual lagi.',
	'cart.sold_out': 'Maaf, barang ini sudah habis.',
	'cart.more_than_stock': 'Hanya tersisa {left}; di keranjang Anda sudah ada {inCart}.',
	'cart.full': 'Keranjang memuat paling banyak {most} macam barang.',
	'cart.no_such_line': 'Barang ini tidak ada di keranjang Anda.',

	'payments.gateway_unavailable':
		'Layanan pembayaran sedang tidak menjawab. Coba lagi sebentar lagi; Anda tidak ditagih dua kali.',
	'payments.bad_signature': 'Tanda tangan kiriman ini tidak sah.',
	'payments.unreadable_event': 'Isi kiriman ini tidak terbaca.',
	'payments.unknown_at_gateway': 'Layanan pembayaran tidak mengenal nomor ini.',
	'payments.checkout_window_passed': 'Waktu untuk membayar sudah lewat. Silakan pesan lagi.',
	'payments.amount_not_accepted': 'Jumlah ini di luar yang diterima layanan pembayaran.',
	'payments.refund_exceeds_payment':
		'Pengembalian melebihi sisa pembayaran yang belum dikembalikan.',
	'payments.method_not_offered':
		'Cara membayar ini sedang tidak tersedia. Silakan pilih yang lain.',
	'payments.all_codes_taken':
		'Semua kode unik untuk jumlah ini sedang dipakai pembeli lain. Pilih cara membayar lain, atau coba lagi nanti.',
	'payments.proof_waiting':
		'Bukti pembayaran sedang diperiksa bendahara. Tunggu hasilnya dulu; barangnya tetap kami simpankan.',
	'payments.too_many_proofs':
		'Bukti untuk pesanan ini sudah tiga kali dikirim. Hubungi kami supaya kami bantu memeriksanya.',
	'payments.no_such_proof': 'Bukti pembayaran ini tidak ada.',
	'payments.proof_decided': 'Tidak ada bukti yang menunggu: mungkin sudah diperiksa orang lain.',
	'payments.day_not_possible':
		'Tanggal ini tidak mungkin: pilih antara tanggal pesanan dan hari ini.',
	'payments.receipt_of_another':
		'Formulir ini sudah mencatat uang lain. Muat ulang halamannya, lalu isi lagi.',
	'payments.nothing_held': 'Tidak ada uang yang dapat dikembalikan untuk pesanan ini.',
	'payments.card_only_abroad':
		'Kiriman ke luar negeri hanya dapat dibayar dengan kartu. Pilih kartu, atau alamat di Indonesia.',
	'payments.cash_at_counter_only':
		'Tunai hanya untuk pesanan yang diambil di loket. Pilih ambil di loket, atau cara membayar yang lain.',
	'payments.return_done': 'Pengembalian ini sudah dicatat.',
	'payments.charge_disputed':
		'Pembayaran ini sedang disengketakan di bank, atau uangnya sudah ditarik bank.',
	'payments.no_evidence_taken':
		'Bukti tidak diterima lagi: sengketa ini sudah dijawab, sudah diputuskan, atau waktunya lewat.',
	'payments.no_such_dispute': 'Sengketa ini tidak ada.',
	'payments.evidence_unusable': 'Pakai satu berkas PDF, JPEG, atau PNG, paling besar 4,5 MB.',
	'payments.no_such_event': 'Kabar dari Stripe ini tidak ada.',
	'payments.event_not_dead':
		'Kabar ini tidak tersangkut lagi: mungkin sudah diproses ulang orang lain.',

	'shipping.not_offered':
		'Layanan kirim yang dipilih tidak melayani alamat ini lagi. Pilih yang lain di bawah; yang sudah Anda ketik tidak hilang.',
	'shipping.price_changed':
		'Ongkos kirim {service} berubah dari {beforeSen} menjadi {nowSen} sejak halaman ini dibuka. Periksa pilihan di bawah, lalu kirim lagi.',
	'shipping.no_such_service': 'Tidak ada layanan kirim dengan kode itu.',
	'shipping.bad_rate': 'Tarif tidak masuk akal: periksa harga, hari, dan pembagi volumenya.',
	'shipping.from_past':
		'Tarif baru berlaku paling cepat hari ini, {today}. Yang sudah lewat tidak diubah.',
	'shipping.counter_never_open': 'Loket perlu buka sedikitnya satu hari dalam seminggu.',
	'shipping.sheet_faults':
		'Ada {count} hal yang perlu diperbaiki, jadi tidak satu baris pun dimuat.',

	...ruleRefusals,
	...treasuryRefusals,

	'ledger.key_reused': 'Peristiwa lain sudah dibukukan dengan kunci ini.',
	'ledger.no_such_account': 'Tidak ada akun dengan kode {code}.',
	'periods.blocked':
		'Bulan belum dapat ditutup: {checks} pemeriksaan harus diselesaikan dulu. Lihat daftarnya.',
	'periods.not_explained': 'Tulis penjelasan untuk setiap hal yang masih tersisa.',
	'periods.changed_since':
		'Setelah diusulkan ada hal baru yang tersisa. Tarik usulan, jelaskan, lalu usulkan lagi.',
	'periods.proposal_open': 'Masih ada usulan untuk {month} yang menunggu keputusan.',
	'periods.no_proposal': 'Tidak ada usulan untuk bulan ini yang menunggu keputusan.',
	'periods.needs_another': 'Harus diputuskan orang lain, bukan oleh yang mengusulkan.',
	'periods.not_own': 'Hanya yang mengusulkan dapat menarik usulannya.',
	'periods.no_such_month': 'Bulan ini tidak ada dalam pembukuan.',
	'periods.too_many_rows': 'Lebih dari {most} baris. Pilih rentang hari yang lebih pendek.',
	'periods.no_reports': 'Tidak ada laporan ini. Laporan disimpan saat bulan ditutup.',
	'ledger.no_such_entry': 'Tidak ada jurnal bernomor {number}.',
	'ledger.not_the_next_month': 'Bulan ditutup berurutan. Tutup dulu {open}.',
	'ledger.not_the_last_closed':
		'Hanya bulan yang terakhir ditutup yang dapat dibuka kembali, yaitu {last}.',

	'orders.cart_empty': 'Keranjang Anda kosong, atau isinya baru saja dipesan.',
	'orders.cart_changed':
		'Isi keranjang berubah sejak terakhir Anda lihat. Periksa dulu, lalu pesan lagi.',
	'orders.not_voidable':
		'Penjualan ini tidak dapat dibatalkan di loket: sudah dibatalkan, dikeluhkan, selesai, atau bukan penjualan loket.',
	'orders.not_paid_at_counter': 'Pesanan ini tidak dibayar dengan cara itu di loket.',
	'orders.money_found':
		'Uang QRIS-nya sudah ditemukan bendahara di rekening. Kembalikan lewat pengembalian dana.',
	'orders.no_such_order': 'Pesanan ini tidak ditemukan.',
	'orders.no_such_pair':
		'Tidak ada pesanan dengan nomor pesanan dan nomor telepon ini. Periksa keduanya; nomor telepon harus yang dipakai saat memesan.',
	'orders.already_paid': 'Pesanan ini sudah dibayar, jadi tidak dapat dibatalkan di sini.',
	'orders.not_payable': 'Pesanan ini tidak menunggu pembayaran lagi.',
	'orders.not_cancellable': 'Pesanan ini tidak dapat dibatalkan lagi.',
	'orders.no_such_job': 'Pekerjaan ini tidak ditemukan.',
	'orders.too_many': 'Pilih paling sedikit satu dan paling banyak {most} pesanan.',
	'orders.not_packable': 'Pesanan ini belum dibayar, sudah dikirim, atau sudah berakhir.',
	'orders.already_packed': 'Pesanan ini sudah ditandai dikemas.',
	'orders.not_sendable':
		'Pesanan ini belum dibayar, sudah dikirim seluruhnya, diambil di loket, atau sudah berakhir.',
	'orders.piece_not_to_send':
		'Pilih barang yang masih perlu dikirim: yang tadi dipilih sudah berangkat atau dikembalikan.',
	'orders.resi_taken':
		'Nomor resi ini sudah tercatat untuk paket lain. Periksa lagi resinya. Bila kedua kiriman memang satu resi, catat lewat halaman pesanannya dan centang keterangannya di sana.',
	'orders.not_handed_over':
		'Pesanan ini tidak menunggu diambil di loket: belum dibayar, sudah diserahkan, atau dikirim kurir.',
	'orders.not_receivable': 'Paket pesanan ini belum dikirim, atau sudah ditandai diterima.',
	'orders.not_completable': 'Pesanan ini belum dapat diselesaikan.',
	'orders.not_complainable':
		'Keluhan untuk pesanan ini tidak dapat dibuka sekarang: paketnya belum dikirim, keluhan lain masih terbuka, atau pesanannya sudah berakhir.',
	'orders.no_complaint':
		'Pesanan ini tidak sedang dikeluhkan. Bila uangnya sudah kembali, pilih hasil pengembalian uang.',
	'orders.not_refundable': 'Uang pesanan ini tidak dapat dikembalikan pada tahap ini.',
	'orders.not_disputable': 'Pembayaran pesanan ini tidak dapat disengketakan.',
	'orders.disputed':
		'Pembayarannya sedang disengketakan di bank. Tunggu keputusannya; uang dan barangnya ditahan dulu.',
	'orders.charged_back':
		'Bank sudah menarik uang pesanan ini untuk pembeli, jadi tidak ada yang dapat dikembalikan lagi.',
	'orders.refund_under_way': 'Pengembalian dana pesanan ini sedang berjalan.',
	'orders.refund_asked':
		'Masih ada permintaan pengembalian untuk pesanan ini yang menunggu keputusan. Putuskan dulu yang itu.',
	'payments.nothing_vouched':
		'Uang QRIS ini sudah ditemukan, atau tidak pernah dijamin petugas loket.',
	'payments.write_off_asked': 'Penghapusan QRIS ini sudah diminta atau sudah disetujui.',
	'payments.no_write_off_asked':
		'Tidak ada penghapusan yang menunggu, atau uangnya sudah ditemukan sejak diminta.',
	'payments.write_off_needs_another':
		'Penghapusan disetujui oleh orang lain, bukan oleh yang meminta.',
	'orders.refund_unassigned':
		'Uang pesanan ini sudah dikembalikan langsung di Stripe dan belum ditetapkan peruntukannya. Tetapkan dulu di Keuangan, Uang masuk, Pengembalian.',
	'orders.pieces_cost_more':
		'Barang yang dipilih bernilai {piecesSen}, lebih dari yang dikembalikan: {amountSen}. Kurangi barangnya, atau kosongkan.',
	'orders.refund_too_much': 'Yang masih dapat dikembalikan paling banyak {leftSen}.',
	'orders.nothing_to_refund': 'Semua uang pesanan ini sudah dikembalikan.',
	'orders.piece_not_refundable':
		'Pilih barang yang masih dipegang pembeli: yang dipilih sudah dikembalikan atau ditukar.',
	'orders.no_such_refund': 'Permintaan pengembalian ini tidak ada.',
	'orders.refund_decided': 'Permintaan ini sudah diputuskan. Muat ulang halaman untuk melihatnya.',
	'orders.refund_needs_another':
		'Di atas {limitSen} untuk satu pesanan, dihitung bersama yang sudah dikembalikan tanpa orang kedua, permintaan disetujui oleh orang lain, bukan oleh yang meminta.',
	'orders.piece_not_out': 'Barang itu tidak sedang ditunggu kembali, atau sudah diterima.',
	'orders.not_exchangeable':
		'Barang dapat ditukar setelah dikirim dan sebelum masa keluhan berakhir.',
	'orders.no_replacement': 'Tidak ada barang pengganti yang menunggu dikirim.',
	'orders.replacement_waiting': 'Kirim dulu barang pengganti yang sudah disisihkan.',

	'complaints.time_over':
		'Masa keluhan pesanan ini sudah lewat. Hubungi kami bila tetap ada yang ingin disampaikan.',
	'complaints.no_such_complaint': 'Keluhan ini tidak ditemukan.',
	'complaints.already_decided': 'Keluhan ini sudah diputuskan, jadi tidak dapat ditambah lagi.',
	'complaints.too_many_photos': 'Paling banyak {most} foto untuk satu keluhan.',

	'till.no_drawer':
		'Laci kas belum dibuka, jadi uang tunai belum dapat diterima. Hitung isi laci dan buka dulu; QRIS tetap bisa.',
	'till.drawer_of_earlier_day':
		'Laci ini dibuka pada hari yang lalu. Hitung dan tutup dulu, lalu buka laci untuk hari ini.',
	'till.drawer_open': 'Laci Anda sudah terbuka.',
	'till.reason_missing': 'Ada selisih {differenceSen}. Tulis sebabnya, paling sedikit lima huruf.',
	'till.too_little': 'Uangnya masih kurang {missingSen}.',
	'till.not_enough_cash': 'Di laci hanya ada {thereSen}.',
	'till.deposit_of_another':
		'Formulir ini sudah dipakai untuk setoran lain. Muat ulang halamannya, lalu catat lagi.',
	'till.slip_being_paid':
		'Nota ini sedang dibayar. Selesaikan pembayarannya, atau kembalikan ke nota dulu.',
	'till.slip_empty': 'Notanya kosong. Cari atau pindai barang dulu.',
	'till.slip_full': 'Paling banyak 99 buah sejenis dan 50 baris dalam satu nota.',
	'till.no_such_piece': 'Barang itu tidak ditemukan.',
	'till.piece_withdrawn': 'Ada barang yang tidak dijual lagi. Keluarkan dari nota.',
	'till.not_your_sale': 'Hanya petugas yang menjualnya dapat membatalkan penjualan ini.',
	'till.sale_closed':
		'Laci penjualan ini sudah ditutup, jadi tidak dapat dibatalkan lagi. Kembalikan uangnya lewat pengembalian dana.',
	'till.no_such_drawer': 'Laci kas ini tidak ditemukan.',

	'savings.pnbp_first':
		'Yang dapat diambil sekarang {depositedSen}. {waitingSen} menunggu PNBP bulannya disetor, menurut ketentuan Kepala Rutan.',
	'savings.locked':
		'Yang boleh dipakai sebelum bebas hanya {usableSen}. Menurut aturan bagi hasil, {lockedSen} disimpan sampai kebebasannya tercatat.',
	'savings.not_enough': 'Tabungan yang dapat diambil hanya {finalSen}.',
	'savings.frozen':
		'Tabungan ini dibekukan: pemiliknya tercatat melarikan diri. Tidak ada yang dapat diambil.',
	'savings.left':
		'Pemiliknya tercatat sudah keluar. Tabungannya hanya dapat diserahkan dengan keperluan bebas, pindah, atau wafat.',
	'savings.still_here':
		'Belum tercatat bahwa pemiliknya sudah keluar. Catat dulu keberadaannya, atau pilih keperluan lain.',
	'savings.no_such_withdrawal': 'Penarikan ini tidak ditemukan. Kembali ke daftar penarikan.',
	'savings.withdrawal_decided':
		'Penarikan ini sudah diputuskan, dibayar, atau dibatalkan. Muat ulang halaman untuk melihatnya.',
	'savings.own_withdrawal': 'Anda yang meminta penarikan ini, jadi orang lain yang memutuskan.',
	'savings.not_approved':
		'Penarikan ini belum disetujui orang lain. Tunggu persetujuannya, baru bayarkan.',
	'savings.bad_pay_day':
		'Tanggal pembayaran paling cepat {from}, hari disetujuinya, dan paling lambat {until}, hari ini.',
	'savings.not_paid_yet': 'Penarikan ini belum dibayar, jadi belum ada kuitansinya.',
	'savings.no_such_adjustment': 'Penyesuaian ini tidak ditemukan. Kembali ke daftar penyesuaian.',
	'savings.adjustment_decided':
		'Penyesuaian ini sudah diputuskan atau dibatalkan. Muat ulang halaman untuk melihatnya.',
	'savings.own_adjustment': 'Anda yang meminta penyesuaian ini, jadi orang lain yang menyetujui.',
	'savings.not_a_correction': 'Hanya pembetulan kredit yang dapat mengurangi tabungan.',
	'savings.already_recorded':
		'Formulir ini sudah dicatat dengan jumlah atau orang yang lain. Muat ulang halamannya, lalu isi lagi.',

	'documents.not_yet_paid':
		'Kuitansi terbit setelah pesanan dibayar. Halaman pesanan menunjukkan keadaannya.',
	'documents.not_packable':
		'Pesanan {number} belum dibayar atau uangnya dikembalikan, jadi barangnya tidak dikemas.',
	'documents.nothing_chosen':
		'Belum ada pesanan yang dipilih. Kembali, centang pesanannya, lalu cetak lagi.',
	'documents.too_many_chosen': 'Paling banyak {most} pesanan dicetak sekaligus.',
}
