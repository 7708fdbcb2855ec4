package cn.lvpu.portal.discovery.page.share;

import java.awt.Shape;
import java.awt.geom.Point2D;
import java.util.Optional;

/**
 * A sketch of where something is, in units of its own.
 *
 * @param others outlines of all that is only shown around it
 * @param own what it belongs to; the whole city where it belongs to no district
 * @param spot the trustworthy point, where there is one
 */
public record MapDrawing(Shape others, Shape own, Optional<Point2D> spot, double width, double height) {}
