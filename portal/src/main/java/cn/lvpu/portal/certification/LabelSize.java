package cn.lvpu.portal.certification;

/**
 * Label sheets as they are sold for office printers, A4. Lengths in millimetres.
 *
 * @param left of the first column, {@code top} of the first row
 * @param stepX from one column to the next
 */
public enum LabelSize {
    SMALL(38.1f, 21.2f, 5, 13, 4.65f, 10.7f, 40.6f),
    MIDDLE(63.5f, 38.1f, 3, 7, 7.25f, 15.15f, 66.0f),
    LARGE(99.1f, 67.7f, 2, 4, 4.65f, 13.1f, 101.6f);

    private final float width;
    private final float height;
    private final int columns;
    private final int rows;
    private final float left;
    private final float top;
    private final float stepX;

    LabelSize(float width, float height, int columns, int rows, float left, float top, float stepX) {
        this.width = width;
        this.height = height;
        this.columns = columns;
        this.rows = rows;
        this.left = left;
        this.top = top;
        this.stepX = stepX;
    }

    public float width() {
        return width;
    }

    public float height() {
        return height;
    }

    /** How many are on a sheet. */
    public int perSheet() {
        return columns * rows;
    }

    /** Of the left edge. @param place from 0, row by row */
    public float x(int place) {
        return left + place % columns * stepX;
    }

    /** Of the upper edge. @param place from 0, row by row */
    public float y(int place) {
        return top + place / columns * height;
    }
}
