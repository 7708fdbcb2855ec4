package cn.lvpu.portal.discovery.page;

/**
 * What a page hands on of itself.
 *
 * @param url the permalink, whole
 * @param card whole address of its picture
 * @param qrCode the permalink as inline SVG
 */
record SharedPage(String url, String card, String qrCode) {}
