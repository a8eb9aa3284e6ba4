/** The columns of a sheet of resi; the three between help to find the parcel and are not read. */
export const resiColumns = ['nomor_pesanan', 'pembeli', 'kota', 'layanan', 'kurir', 'resi'] as const

/** Rows of one sheet: what one job does. */
export const MOST_RESI_ROWS = 500

export type ResiColumn = (typeof resiColumns)[number]
