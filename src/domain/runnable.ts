/**
 * What a spreadsheet may run as a formula, after OWASP's "CSV Injection" (full-width signs included,
 * which Excel's Chinese and Japanese input takes for the half-width ones). A cell that opens with an
 * apostrophe is guarded too, so that taking one apostrophe away always gives the cell back.
 */
export const RUNNABLE = /^[=+\-@\t\r\n'＝＋－＠]/;
