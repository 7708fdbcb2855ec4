package cn.lvpu.portal.discovery.rest;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes what a search can be asked for, the same wherever it is asked. Pages are told apart: not every answer has them. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(name = "q", in = ParameterIn.QUERY, description = "名称、别名、拼音、首字母、公告号……，最多 200 字", example = "京白梨")
@Parameter(name = "literal", in = ParameterIn.QUERY, description = "q 里只当字面找、不当条件理解的词，可重复")
@Parameter(
        name = "kind",
        in = ParameterIn.QUERY,
        description = "product、route、homestay、village、heritage、event、account、brand、district，可重复")
@Parameter(name = "class", in = ParameterIn.QUERY, description = "产品类别，如 果品、干果，可重复", example = "果品")
@Parameter(name = "district", in = ParameterIn.QUERY, description = "六位区划代码或区名，可重复", example = "110109")
@Parameter(name = "town", in = ParameterIn.QUERY, description = "九位乡镇代码或乡镇名，可重复")
@Parameter(name = "brand", in = ParameterIn.QUERY, description = "品牌短名，可重复")
@Parameter(name = "gi", in = ParameterIn.QUERY, description = "true 只看地理标志")
@Parameter(name = "month", in = ParameterIn.QUERY, description = "当季月份 1–12，可重复")
@Parameter(name = "near", in = ParameterIn.QUERY, description = "纬度,经度（WGS-84）", example = "39.94,116.10")
@Parameter(name = "radiusKm", in = ParameterIn.QUERY, description = "near 周围多少公里，默认 20，最多 300")
@Parameter(
        name = "area",
        in = ParameterIn.QUERY,
        description = "地图上的一块：南,西,北,东（WGS-84）",
        example = "39.9,115.8,40.1,116.2")
@Parameter(name = "sort", in = ParameterIn.QUERY, description = "relevance、season、distance、name")
@interface SearchQuery {}
